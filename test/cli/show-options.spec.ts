import { Command, CommanderError } from 'commander';
import type { z } from 'zod';
import { addressOf, askedOf, optionFor, parametersOf, viewAt } from '../../src/cli/show-options.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import type { View } from '../../src/projections/view.js';

const ID = '0190c3f0-0000-7000-8000-000000000001';
const quiet = new Command('show').exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
const named = (address: string): View => {
  const found = viewAt(address);
  if (!found) throw new Error(`No view ${address}`);
  return found.view;
};
const asked = (address: string, ...args: readonly string[]) => askedOf(named(address), args, quiet);

describe('the address of a view', () => {
  it.each(QUESTIONS)('leads to $path, and names what stands in it', (view) => {
    const found = viewAt(view.path.replace(/:\w+/g, ID));
    expect([found?.view.path, found?.params]).toEqual([view.path, Object.fromEntries(Object.keys(view.params).map((name) => [name, ID]))]);
  });

  it.each(['', 'contribution', 'contributions/', 'contributions/a/b', '/contributions', 'gatherings/', 'dispositions/coverage/x'])(
    'is no other: %j',
    (address) => expect(viewAt(address)).toBeNull(),
  );

  it('is told with what has to be put into it', () => {
    expect(addressOf(named(`gatherings/${ID}.ics`))).toBe('gatherings/<gathering>.ics');
  });
});

describe('what a view is asked', () => {
  it.each(QUESTIONS)('is an option of each parameter of $path, and its value arrives as the HTTP door has it', (view) => {
    const address = view.path.replace(/:\w+/g, ID);
    expect(parametersOf(view)).toEqual(Object.keys(view.query.shape).map((name) => optionFor(view, name)));
    for (const [name, schema] of Object.entries<z.ZodType>(view.query.shape)) {
      const isFlag = schema.safeParse('true').success && !schema.safeParse('x').success;
      const needed = Object.entries<z.ZodType>(view.query.shape).filter(
        ([other, each]) => other !== name && !each.safeParse(undefined).success,
      );
      const others = needed.flatMap(([other]) => [optionFor(view, other), ID]);
      const { query } = asked(address, ...others, optionFor(view, name), ...(isFlag ? [] : ['17']));
      expect(query[name]).toBe(isFlag ? 'true' : '17');
    }
  });

  it('has every option once, and those of show beside them', () => {
    for (const view of QUESTIONS) {
      const all = [...parametersOf(view), '--format', '--json', '--columns', '--bom', '--role', '--subject', '--body', '--help'];
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('says the format of gatherings apart from how they are shown', () => {
    const { format, query } = asked('gatherings', '--dialogue', ID, '--format', 'csv', '--gatherings-format', 'workshop');
    expect([format, query]).toEqual(['csv', { dialogue: ID, format: 'workshop' }]);
  });

  it('knows the forms that a view has of its own, and no other view', () => {
    const { format, other } = asked(`recommendations/${ID}/trace`, '--format', 'svg');
    expect([format, other?.mediaType]).toEqual(['json', 'image/svg+xml']);
    expect(() => asked('dialogues', '--format', 'svg')).toThrow();
  });

  it('is a table for everybody where nothing else is said', () => {
    expect(asked('dialogues')).toEqual({
      query: {},
      format: 'table',
      other: null,
      withBom: false,
      columns: null,
      since: null,
      role: null,
      subject: null,
      body: {},
      language: null,
    });
    expect(asked('dialogues', '--json').format).toBe('json');
    expect(asked('dialogues', '--columns', 'dialogue, title').columns).toEqual(['dialogue', 'title']);
  });

  it('is said in a language, but where texts are found by theirs', () => {
    expect(asked('dialogues', '--language', 'de').language).toBe('de');
    const { language, query } = asked('contributions', '--dialogue', ID, '--language', 'tr');
    expect([language, query['language']]).toEqual([null, 'tr']);
  });

  it('is JSON, of a question that has a body', () => {
    expect(asked(`dialogues/${ID}/what-if`, '--body', '{"cut":4}').body).toEqual({ cut: 4 });
    expect(() => asked(`dialogues/${ID}/what-if`, '--body', '{')).toThrow('--body: This is no JSON.');
    expect(() => asked('dialogues', '--body', '{}')).toThrow(CommanderError);
  });

  it.each([
    ['contributions'],
    ['contributions', '--dialogue', ID, '--nothing', 'x'],
    ['contributions', '--dialogue', ID, '--format', 'xlsx'],
    ['contributions', '--dialogue', ID, '--role', 'participant'],
    [`gatherings/${ID}.ics`, '--format', 'csv'],
  ])('is refused where it is none of it: %j', (address, ...args) => {
    expect(() => asked(address, ...args)).toThrow(CommanderError);
  });
});
