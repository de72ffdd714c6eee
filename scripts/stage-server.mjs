// Copies the built server and command line into server/dist, so that the server can be packed as an npm package of its own.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const SHIPPED = ['server.js', 'cli.js', 'rules', 'third-party-licenses.txt'];

rmSync(`${project}server/dist`, { recursive: true, force: true });
mkdirSync(`${project}server/dist`);
for (const name of SHIPPED) cpSync(`${project}dist/${name}`, `${project}server/dist/${name}`, { recursive: true });
