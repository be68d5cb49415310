/** Two independent mixes of a text: together they tell apart all that a report can hold. */
function mix(text: string): readonly [number, number] {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  first =
    Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second =
    Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return [first >>> 0, second >>> 0];
}

/** A text's 64 bits as 16 hexadecimal digits: the same for the same text in every report. */
export function fingerprintOf(text: string): string {
  return mix(text)
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('');
}

/**
 * Numbers texts in the order of their first coming, keeping 64 bits of each outside the heap instead of the
 * text. Two of a million different ones have the same 64 bits once in 37 million reports.
 */
export class Fingerprints {
  #slots = new Int32Array(4096).fill(-1);
  #keys = new Uint32Array(2 * 2048);
  count = 0;

  /** The number of a text, given anew when it comes for the first time. */
  numberOf(text: string): number {
    const [high, low] = mix(text);
    return this.#number(high, low);
  }

  /** The number of a pair of numbers below 2^32. */
  numberOfPair(first: number, second: number): number {
    return this.#number(first >>> 0, second >>> 0);
  }

  #number(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? -1;
      if (number < 0) return this.#add(slot, high, low);
      if (this.#keys[2 * number] === high && this.#keys[2 * number + 1] === low) return number;
      slot = (slot + 1) & mask;
    }
  }

  #add(slot: number, high: number, low: number): number {
    const number = this.count;
    this.count += 1;
    this.#keys[2 * number] = high;
    this.#keys[2 * number + 1] = low;
    this.#slots[slot] = number;
    if (2 * this.count >= this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const { count } = this;
    const keys = this.#keys;
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    this.#keys = new Uint32Array(2 * keys.length);
    this.count = 0;
    for (let number = 0; number < count; number += 1) {
      this.#number(keys[2 * number] ?? 0, keys[2 * number + 1] ?? 0);
    }
  }
}

/** One small number for each of many, outside the heap. */
export class Marks {
  #values = new Uint8Array(2048);

  get(number: number): number {
    return this.#values[number] ?? 0;
  }

  set(number: number, value: number): void {
    if (number >= this.#values.length) {
      const values = this.#values;
      this.#values = new Uint8Array(2 * number);
      this.#values.set(values);
    }
    this.#values[number] = value;
  }
}
