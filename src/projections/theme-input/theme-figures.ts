import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Remembered } from '../remembered.js';
import { PeopleSteps } from './people.js';
import { type Dimension, type Filter, figuresOf } from './theme-input.figures.js';
import { type PublicRow, publicFiguresOf } from './theme-input.people.js';

/** The figures of what came in, counted once for a sequence: people exactly for whoever may count them, in steps for all others. */
@Injectable()
export class ThemeFigures {
  constructor(
    private readonly views: DataSource,
    private readonly steps: PeopleSteps,
    private readonly remembered: Remembered,
  ) {}

  /** @throws Crowded */
  of(asOf: bigint, filter: Filter, by: readonly Dimension[], isExact: boolean): Promise<readonly PublicRow[]> {
    const { views, steps } = this;
    return this.remembered.answer<readonly PublicRow[]>('theme-input', [asOf, filter, by, isExact], () =>
      isExact ? figuresOf(views, asOf, filter, by) : publicFiguresOf(views, steps, asOf, filter, by),
    );
  }
}
