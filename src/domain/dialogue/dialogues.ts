import { category } from '../category.js';
import { DialogueId } from '../ids.js';
import { dialogueDecider } from './dialogue.decisions.js';
import { DIALOGUE_EVENTS } from './dialogue.js';

export const dialogues = category(DialogueId, dialogueDecider, DIALOGUE_EVENTS);
