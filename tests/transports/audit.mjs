// node audit.mjs URL: runs the server audit of graphql-http and prints what was not fully met.
import { auditServer } from 'graphql-http';

const [url] = process.argv.slice(2);
const results = await auditServer({ url });
const unmet = results.filter(({ status }) => status !== 'ok').map(({ id, name, status, reason }) => ({ id, name, status, reason }));
console.log(JSON.stringify({ total: results.length, unmet }));
