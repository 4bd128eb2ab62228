import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Remembered } from '../remembered.js';
import { PeopleSteps } from './people.js';
import { figuresOf, isAddedUp } from './exact-figures.js';
import { type Dimension, type Filter, isFineByDay } from './theme-input.figures.js';
import { type PublicRow, publicFiguresOf } from './theme-input.people.js';

type Asked = { readonly filter: Filter; readonly by: readonly Dimension[]; readonly isExact: boolean };

/** The figures of what came in: people exactly for whoever may count them, in steps for all others. */
@Injectable()
export class ThemeFigures {
  constructor(
    private readonly steps: PeopleSteps,
    private readonly remembered: Remembered,
  ) {}

  /** What has to be counted waits for its turn, and is counted once for a sequence; all else is read from sums. @throws Crowded */
  of(views: DataSource, asOf: bigint, { filter, by, isExact }: Asked): Promise<readonly PublicRow[]> {
    const { steps } = this;
    const figures = (): Promise<readonly PublicRow[]> =>
      isExact ? figuresOf(views, asOf, filter, by) : publicFiguresOf(views, steps, asOf, filter, by);
    const isLong = isFineByDay(filter, by) || (isExact && !isAddedUp(filter, by));
    return isLong ? this.remembered.answer('theme-input', [asOf, filter, by, isExact], figures) : figures();
  }
}
