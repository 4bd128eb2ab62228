import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { answering, codeOf } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';

export type FileToWrite = { readonly name: string; readonly content: Buffer };

/** Before the work is done whose files go there. @throws UsageError */
export const requireFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(`${folder} cannot take files (${codeOf(error) ?? 'no reason given'}). Choose another folder with --out.`, {
      cause: error,
    });
  }
};

/** Puts files into a folder, all or none where something else is there already. @throws UsageError */
export const putInto = async (folder: string, files: readonly FileToWrite[]): Promise<void> => {
  const paths = files.map(({ name, content }) => ({ path: join(folder, basename(name)), content }));
  for (const { path, content } of paths) {
    const there = await readFile(path).catch(answering(['ENOENT'], null));
    if (there && !there.equals(content))
      throw new UsageError(`${path} is there already, with other content. Choose another folder with --out.`);
  }
  await mkdir(folder, { recursive: true });
  for (const { path, content } of paths) await writeFile(path, content);
};
