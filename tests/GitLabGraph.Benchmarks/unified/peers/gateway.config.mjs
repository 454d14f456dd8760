// Hive Gateway as a proxy of GitLab's GraphQL: it passes the question on and checks it against the schema it has asked for.
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  proxy: {
    endpoint: `${process.env.UPSTREAM}/api/graphql`,
    headers: { 'PRIVATE-TOKEN': process.env.TOKEN },
  },
  logging: 'error',
  graphiql: false,
});
