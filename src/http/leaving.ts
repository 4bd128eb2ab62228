/** Whether this process was asked to stop. It still answers then, but nobody new should come. An injection token. */
export class Leaving {
  begun = false;
}
