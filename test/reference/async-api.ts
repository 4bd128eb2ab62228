import { EVENTS, type Told } from './events.js';
import { readExamples } from '../../src/http/examples.js';

const EXAMPLES = readExamples();

const INFO = {
  title: 'Zukunftsdialog: the record',
  version: '0.1.0',
  description:
    'The events that the record is made of, as anybody may have them: the lines of `zukunftsdialog export` and of the nightly export. Each line is one event in canonical JSON (RFC 8785), in the order of its sequence.',
};

/** What every line has besides what its type says. */
const ENVELOPE = {
  type: 'object',
  additionalProperties: false,
  required: [
    'sequence',
    'stream',
    'revision',
    'id',
    'type',
    'schema',
    'recordedAt',
    'occurredAt',
    'role',
    'data',
    'internalDigest',
    'bodyCommitment',
  ],
  properties: {
    sequence: { type: 'integer', minimum: 1, description: 'Place in the record: 1, 2, 3 … without gaps' },
    stream: { type: 'string', description: 'What it is about: the word for it and its id' },
    revision: { type: 'integer', minimum: 0, description: 'Place in its stream, from 0' },
    id: { type: 'string', format: 'uuid' },
    type: { type: 'string' },
    schema: { type: 'integer', minimum: 1, description: 'Number of the shape of `data`; the schema here is that of the newest' },
    recordedAt: { type: 'string', format: 'date-time', description: 'When it came into the record' },
    occurredAt: { type: 'string', format: 'date-time', description: 'When it happened; what is told afterwards happened earlier' },
    role: { type: 'string', description: 'In which role somebody acted' },
    data: { type: ['object', 'null'], description: 'What is public of it; null while a dialogue is a draft' },
    internalDigest: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of what is internal, in canonical JSON' },
    bodyCommitment: {
      type: ['string', 'null'],
      pattern: '^[0-9a-f]{64}$',
      description: 'HMAC-SHA-256 of the text in the vault; null where there is none',
    },
  },
} as const;

const messageOf = ({ type, says, noun, schema, data, body }: Told) => ({
  name: type,
  title: type,
  summary: says,
  contentType: 'application/json',
  tags: [{ name: noun }],
  payload: {
    allOf: [
      { $ref: '#/components/schemas/Event' },
      {
        type: 'object',
        properties: {
          stream: { type: 'string', pattern: `^${noun}-` },
          type: { const: type },
          // One of an earlier number has another shape.
          schema: { type: 'integer', maximum: schema },
          ...(body === null && { bodyCommitment: { type: 'null' } }),
        },
        if: { properties: { schema: { const: schema } } },
        then: { properties: { data: { oneOf: [data, { type: 'null' }] } } },
      },
    ],
  },
  examples: [{ name: type, payload: EXAMPLES.events[type] }],
});

/** The record as AsyncAPI 3.0. */
export const asyncApi = () => ({
  asyncapi: '3.0.0',
  info: INFO,
  defaultContentType: 'application/json',
  channels: {
    record: {
      address: 'record-{sequence}.jsonl.gz',
      title: 'The public record',
      description: 'A file of lines, beside which `record-{sequence}.json` says how many there are, and their SHA-256',
      parameters: { sequence: { description: 'Of the last event in it' } },
      messages: Object.fromEntries(EVENTS.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
    },
  },
  operations: {
    exportRecord: {
      action: 'send',
      channel: { $ref: '#/channels/record' },
      summary: 'The program writes the record, up to a sequence',
    },
  },
  components: {
    schemas: { Event: ENVELOPE },
    messages: Object.fromEntries(EVENTS.map((event) => [event.type, messageOf(event)])),
  },
});
