import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Stands between the program and its database: passes everything on, or nothing, or lets nobody in. */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private isHanging = false;
  port = 0;

  constructor(private readonly to: URL) {}

  async up(): Promise<void> {
    const server = createServer((from) => {
      const onward = connect(Number(this.to.port), this.to.hostname);
      for (const [socket, other] of [
        [from, onward],
        [onward, from],
      ] as const) {
        this.sockets.add(socket);
        socket.on('data', (chunk) => this.isHanging || other.write(chunk));
        socket.on('error', () => undefined);
        socket.on('close', () => other.destroy());
      }
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  hang(): void {
    this.isHanging = true;
  }

  cut(): void {
    this.isHanging = false;
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }
}
