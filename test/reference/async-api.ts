import { EVENTS, type Told } from './events.js';
import { readExamples } from '../../src/http/examples.js';

const EXAMPLES = readExamples();

const INFO = {
  title: 'Zukunftsdialog: the record',
  version: '0.1.0',
  description:
    'The events that the record is made of, as anybody may have them: the lines of `zukunftsdialog export` and of the nightly export, each of which is one event in canonical JSON (RFC 8785), in the order of its sequence; and what is told of a dialogue as it is recorded.',
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
    data: {
      type: ['object', 'null'],
      description: 'What is public of it; null while a dialogue is a draft, and of a report that was written until it is published so',
    },
    internalDigest: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of what is internal, in canonical JSON' },
    bodyCommitment: {
      type: ['string', 'null'],
      pattern: '^(v2:)?[0-9a-f]{64}$',
      description: 'HMAC-SHA-256 of the text in the vault, with v2: of the event in which it was said, too; null where there is none',
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

/** What stands around an event as it is told live. */
const CLOUD_EVENT = {
  type: 'object',
  additionalProperties: false,
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'data'],
  properties: {
    specversion: { const: '1.0', description: 'CloudEvents' },
    id: { type: 'string', format: 'uuid', description: 'Of the event' },
    source: { type: 'string', pattern: '^/api/dialogues/[0-9a-f-]{36}$' },
    type: { type: 'string' },
    subject: { type: 'string', description: 'The stream of the event' },
    time: { type: 'string', format: 'date-time', description: 'When it came into the record' },
    datacontenttype: { const: 'application/json' },
    data: { $ref: '#/components/schemas/Event' },
  },
} as const;

const cloudMessageOf = ({ type, says, noun }: Told) => ({
  name: `${type}Told`,
  title: type,
  summary: says,
  contentType: 'application/cloudevents+json',
  tags: [{ name: noun }],
  payload: {
    allOf: [
      { $ref: '#/components/schemas/CloudEvent' },
      { type: 'object', properties: { type: { const: type }, data: { $ref: `#/components/messages/${type}/payload` } } },
    ],
  },
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
    dialogue: {
      address: '/api/dialogues/{dialogue}/stream',
      title: 'A dialogue as it goes on',
      description:
        'Server-sent events (HTML Standard, section 9.2). The id of each is its sequence: whoever comes again with the last one in `Last-Event-ID` misses nothing. A message without data says up to where there is nothing else',
      parameters: { dialogue: { description: 'Its id' } },
      messages: Object.fromEntries(EVENTS.map(({ type }) => [type, { $ref: `#/components/messages/${type}Told` }])),
    },
  },
  operations: {
    exportRecord: {
      action: 'send',
      channel: { $ref: '#/channels/record' },
      summary: 'The program writes the record, up to a sequence',
    },
    followDialogue: {
      action: 'send',
      channel: { $ref: '#/channels/dialogue' },
      summary: 'The program tells what happens in a dialogue, as it is recorded',
    },
  },
  components: {
    schemas: { Event: ENVELOPE, CloudEvent: CLOUD_EVENT },
    messages: Object.fromEntries(
      EVENTS.flatMap((event) => [
        [event.type, messageOf(event)],
        [`${event.type}Told`, cloudMessageOf(event)],
      ]),
    ),
  },
});
