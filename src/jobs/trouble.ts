import { Logger } from '@nestjs/common';

/** What is wrong with one kind of work: said once, and once that it is over, however often it is tried in between. */
export class Trouble {
  private readonly logger = new Logger('Jobs');
  private said: string | null = null;

  constructor(private readonly of: string) {}

  get isThere(): boolean {
    return this.said !== null;
  }

  note(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== this.said) this.logger.warn(`${this.of}: ${message}; trying again`);
    this.said = message;
  }

  isOver(): void {
    if (this.said !== null) this.logger.log(`${this.of}: it works again`);
    this.said = null;
  }
}
