/**
 * Whom a sentence speaks of inside and behind brackets: after `公务用车购置及运行维护费 8 万元（其中公务用车购置费 0 万元），`
 * it goes on with the subject before the bracket.
 */
export class Brackets<Spoken> {
  readonly #open: { spoken: Spoken; holdsNumbers: boolean }[] = [];

  /** Reads on over some text; what is spoken of behind it. */
  over(text: string, spoken: Spoken): Spoken {
    let current = spoken;
    for (const character of text) {
      if (character === '（') this.#open.push({ spoken: current, holdsNumbers: false });
      if (character !== '）') continue;
      const closed = this.#open.pop();
      if (closed?.holdsNumbers) current = closed.spoken;
    }
    return current;
  }

  /** Notes that a number stands here. */
  number(): void {
    for (const bracket of this.#open) bracket.holdsNumbers = true;
  }
}
