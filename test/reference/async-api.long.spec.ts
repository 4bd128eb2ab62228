import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

// It takes six seconds to compile what AsyncAPI says of all the protocols that we do not have.
it('the record is described in valid AsyncAPI 3.0', async () => {
  const { schemasWithoutId } = createRequire(import.meta.url)('@asyncapi/specs') as {
    readonly schemasWithoutId: Readonly<Record<'3.0.0', object>>;
  };
  const description: unknown = JSON.parse(await readFile(new URL('../../docs/asyncapi.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schemasWithoutId['3.0.0']);
  validate(description);
  expect(validate.errors ?? []).toEqual([]);
  validate({ ...(description as object), channels: { record: { address: 7 } } });
  expect(validate.errors).not.toBeNull();
});
