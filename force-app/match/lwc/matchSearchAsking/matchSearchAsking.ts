/** Shows what came of a question. */
export type Show = () => void;
export type Question = () => Promise<Show>;

/** One question at a time: what is asked meanwhile waits, in place of what waited before, and is asked when the answer is
 *  there. Shown is what came of the last question only. */
export class Asking {
  private waiting: Question[] = [];
  private isBusy = false;

  async ask(question: Question): Promise<void> {
    this.waiting = [question];
    if (this.isBusy) return;
    this.isBusy = true;
    await this.askWaiting();
    this.isBusy = false;
  }

  private async askWaiting(): Promise<void> {
    const [question] = this.waiting.splice(0);
    const show = await question?.();
    if (this.waiting.length > 0) await this.askWaiting();
    else show?.();
  }
}
