import Fastify from 'fastify';
import mercurius from 'mercurius';
import { resolvers, typeDefs } from './data.mjs';

const app = Fastify({ logger: false });
app.register(mercurius, { schema: typeDefs, resolvers, jit: 1 });
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
