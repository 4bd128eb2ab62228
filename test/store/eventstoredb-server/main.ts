import { JournaledLog } from './journal.js';
import { EventStoreDbServer } from './server.js';

/** The stand-in as a process of its own: `main.ts <port> <journal>`. Says so when it listens. */
const [port = '0', journal = ''] = process.argv.slice(2);
const { url } = await EventStoreDbServer.start(new JournaledLog(journal), Number(port));
process.stdout.write(`${url}\n`);
