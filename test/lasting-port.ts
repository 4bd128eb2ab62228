import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A free port for a server that will be killed and started again. Not one of those that the system hands out by itself: while
 * the server is gone, another connection could get it.
 */
export const lastingPort = async (): Promise<number> => {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const probe = createServer().listen(port, '127.0.0.1');
    try {
      await once(probe, 'listening');
    } catch {
      continue;
    }
    probe.close();
    await once(probe, 'close');
    return port;
  }
};
