import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

// {before, after} -> {breaking: [description], dangerous: [description]}
export default function ({ before, after }) {
  const schemas = [buildSchema(before), buildSchema(after)];
  return {
    breaking: findBreakingChanges(...schemas).map((change) => change.description),
    dangerous: findDangerousChanges(...schemas).map((change) => change.description),
  };
}
