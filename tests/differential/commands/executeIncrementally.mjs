import * as graphql from 'graphql-17';
import { worldOf } from '../world.mjs';

const world = worldOf(graphql);

// As "execute", for a client that takes an answer in parts: {answers: [every answer, in order]}
export default async function (request) {
  const result = await graphql.experimentalExecuteIncrementally(world(request));
  if (!('initialResult' in result)) {
    return JSON.parse(JSON.stringify({ answers: [result] }));
  }

  const answers = [result.initialResult];
  for await (const answer of result.subsequentResults) {
    answers.push(answer);
  }

  return JSON.parse(JSON.stringify({ answers }));
}
