import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkpointFrom, checkpointText } from '../../src/log/checkpoint.js';
import { GrowingTree, type Hash, isConsistent, isIncluded, leafHash, rootOf } from '../../src/log/merkle.js';
import { isSignedBy, noteFrom, noteText, verifierFrom, verifierText } from '../../src/log/note.js';
import { entriesOf, hashesFrom, tileAt, tilePath, tilesOf } from '../../src/log/tiles.js';

const VECTORS = new URL('../../../shared/vectors/', import.meta.url);
const there = existsSync(VECTORS);
const textOf = (path: string): string => readFileSync(new URL(path, VECTORS), 'utf8');

/** Numbers of up to 64 bits, as JSON has them. */
const parsed = (text: string): unknown => JSON.parse(text.replaceAll(/("(?:leafIdx|treeSize|size1|size2)":\s*)(\d+)/g, '$1"$2"'));
const hash = (text: string | null): Hash => Buffer.from(text ?? '', 'base64');

type Case = { readonly desc: string; readonly wantErr: boolean; readonly proof: readonly string[] | null };
type InclusionCase = Case & { readonly leafIdx: string; readonly treeSize: string; readonly root: string; readonly leafHash: string };
type ConsistencyCase = Case & { readonly size1: string; readonly size2: string; readonly root1: string; readonly root2: string };

const casesIn = (kind: string): readonly (readonly [string, unknown])[] =>
  there
    ? readdirSync(new URL(`merkle-proofs/${kind}/`, VECTORS), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .map((file) => [file, parsed(textOf(`merkle-proofs/${kind}/${file}`))] as const)
    : [];

(there ? describe : describe.skip)('the official vectors', () => {
  it.each(casesIn('inclusion') as readonly (readonly [string, InclusionCase])[])(
    'of inclusion: %s',
    (_, { leafIdx, treeSize, root, leafHash: leaf, proof, wantErr }) => {
      const claim = { leaf: BigInt(leafIdx), size: BigInt(treeSize), root: hash(root), hash: hash(leaf), proof: (proof ?? []).map(hash) };
      expect(isIncluded(claim)).toBe(!wantErr);
    },
  );

  it.each(casesIn('consistency') as readonly (readonly [string, ConsistencyCase])[])(
    'of consistency: %s',
    (_, { size1, size2, root1, root2, proof, wantErr }) => {
      const [before, after] = [
        { size: BigInt(size1), root: hash(root1) },
        { size: BigInt(size2), root: hash(root2) },
      ];
      expect(isConsistent({ before, after, proof: (proof ?? []).map(hash) })).toBe(!wantErr);
    },
  );

  it('of proofs are as many as their source says', () => {
    const wanted = (cases: readonly (readonly [string, unknown])[]) => [
      cases.length,
      (cases as readonly (readonly [string, Case])[]).filter(([, { wantErr }]) => !wantErr).length,
    ];
    expect([wanted(casesIn('inclusion')), wanted(casesIn('consistency'))]).toEqual([
      [98, 6],
      [98, 6],
    ]);
  });

  it('of a log that another program wrote: each of its checkpoints, tiles and entries', async () => {
    const log = (path: string) => `tlog-tiles-sample/${path}`;
    const verifier = verifierFrom(textOf(log('vkey')).trim());
    const tree = new GrowingTree();
    for (let size = 0; size <= 15; size++) {
      if (size > 0) {
        const bundle = readFileSync(new URL(log(tilePath({ level: 'entries', index: 0n, width: size })), VECTORS));
        tree.add(leafHash(entriesOf(bundle, size).at(-1) ?? Buffer.alloc(0)));
        const hashOf = hashesFrom(BigInt(size), (tile) => readFileSync(new URL(log(tilePath(tile)), VECTORS)));
        expect(await rootOf(BigInt(size), hashOf)).toEqual(tree.root);
      }
      const written = textOf(log(`checkpoint.${size}`));
      const note = noteFrom(written);
      expect(noteText(note)).toBe(written);
      expect(isSignedBy(note, verifier)).toBe(true);
      const checkpoint = checkpointFrom(note.text);
      expect(checkpointText(checkpoint)).toBe(note.text);
      expect(checkpoint).toEqual({ origin: verifier.name, size: BigInt(size), root: tree.root, extensions: [] });
    }
  });

  it('of notes, verifier keys, paths and shapes of trees, as C2SP prints them', () => {
    type Printed = {
      readonly signedNote: { readonly vkey: string; readonly note: string; readonly expectText: string };
      readonly vkeys: readonly { readonly vkey: string }[];
      readonly tilePaths: readonly { readonly index: number; readonly path: string }[];
      readonly treeShape: readonly Readonly<Record<string, number>>[];
    };
    const { signedNote, vkeys, tilePaths, treeShape } = parsed(textOf('c2sp-examples/examples.json')) as Printed;
    const note = noteFrom(signedNote.note);
    expect([note.text, isSignedBy(note, verifierFrom(signedNote.vkey))]).toEqual([signedNote.expectText, true]);
    for (const { vkey } of vkeys) expect(verifierText(verifierFrom(vkey))).toBe(vkey);
    for (const { index, path } of tilePaths) {
      const tile = { level: 3, index: BigInt(index), width: 256 };
      expect(tilePath(tile)).toBe(`tile/3/${path}`);
      expect(tileAt(`tile/3/${path}`)).toEqual(tile);
    }
    for (const { size, ...shape } of treeShape) {
      const tiles = [...tilesOf(BigInt(String(size)))];
      const of = (level: number) => tiles.filter((tile) => tile.level === level);
      for (const [name, wanted] of Object.entries(shape)) {
        const [, level, kind] = /^level(\d)(Full|Partial)$/.exec(name) ?? [];
        if (level === undefined) continue;
        const widths = of(Number(level)).map(({ width }) => width);
        const found = kind === 'Full' ? widths.filter((width) => width === 256).length : (widths.find((width) => width < 256) ?? 0);
        expect([name, found]).toEqual([name, wanted]);
      }
    }
  });
});
