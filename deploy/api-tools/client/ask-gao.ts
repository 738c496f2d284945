// Asks about Gao with types that were generated from the served document. Prints what it read, one
// value a line; the test compares it. It compiles only while the document has these members.
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

const client = createClient<paths>({ baseUrl: process.argv[2] + '/v1' });

type Answer = components['schemas']['Answer'];

const onTheDay = async (area: string, geldigOp: string) => {
  const { data } = await client.GET('/countries/{cc}/areas/{area}/policy', {
    params: { path: { cc: 'ml', area }, query: { geldigOp } },
  });
  if (!data || typeof data === 'string') throw new Error('no JSON about ' + area);
  return data;
};

const told = (answer: Answer): string => {
  switch (answer.kind) {
    case 'REGION_15C':
      return [answer.status, answer.subject.area, answer.value?.level ?? '-', answer.pending?.value.level ?? '-', answer.closedList ?? '-'].join(' ');
    case 'RELOCATION_ALTERNATIVE':
      return [answer.status, answer.subject.origin, answer.subject.target, answer.value?.stillToBeTested?.length ?? 0].join(' ');
    default:
      return answer.status;
  }
};

const letter = await onTheDay('gao', '2023-01-11');
letter.answers.map(told).forEach((line) => console.log(line));
const before = await onTheDay('gao', '2023-01-10');
before.answers.filter((one) => one.kind === 'REGION_15C').map(told).forEach((line) => console.log(line));
const absent = await onTheDay('segou', '2023-01-11');
absent.answers.filter((one) => one.kind === 'REGION_15C').map(told).forEach((line) => console.log(line));

const { error } = await client.GET('/countries/{cc}/policy', {
  params: { path: { cc: 'ml' }, query: { geldigOp: '2023-02-30' } },
});
console.log(error?.status, error?.type, error?.errors?.[0]?.parameter);
