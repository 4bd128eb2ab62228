import type { AnnounceDialogue } from '../../../src/domain/dialogue/announcement.decisions.js';
import { dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at } from './examples.js';

const given = givenFor(dialogueDecider);

describe('announce a dialogue', () => {
  it('records what was announced, without the time twice', () => given().when(announce).then(announced));

  it('takes a dialogue without groups and with a notice', () => {
    const bare = { ...announced.data, groups: [], notice: { en: 'This is an example.' } };
    given()
      .when({ type: 'AnnounceDialogue', at, ...bare })
      .then({ ...announced, data: bare });
  });

  it('refuses a second announcement', () => given(announced).when(announce).thenRefuses('dialogue-already-announced'));

  it.each(['Europe/Bonn', '', 'Mitteleuropa'])('refuses the time zone %j', (timeZone) =>
    given()
      .when({ ...announce, timeZone })
      .thenRefuses('time-zone-unknown', 'timeZone'),
  );

  it('refuses two channels of one code', () => {
    const online = { code: Code('online'), title: { de: 'Anderswo' }, open: false };
    given()
      .when({ ...announce, channels: [...announced.data.channels, online] })
      .thenRefuses('code-repeated', 'channels');
  });

  it('refuses two groups of one code', () => {
    const citizens = { code: Code('buerger'), title: { en: 'Citizens' } };
    given()
      .when({ ...announce, groups: [...announced.data.groups, citizens] })
      .thenRefuses('code-repeated', 'groups');
  });

  it('lets a channel and a group share a code', () => {
    const groups = [{ code: Code('online'), title: { de: 'Online' } }];
    given()
      .when({ ...announce, groups })
      .then({ ...announced, data: { ...announced.data, groups } });
  });
});

const announce: AnnounceDialogue = { type: 'AnnounceDialogue', at, ...announced.data };
