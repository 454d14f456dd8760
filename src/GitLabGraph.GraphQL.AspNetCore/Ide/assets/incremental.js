// Puts the parts of an incremental delivery (@defer, @stream) together: after each part the caller has one whole answer.
// https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md
'use strict';

const isIncremental = (part) => 'hasNext' in part;

class IncrementalAnswer {
  constructor() {
    this.answer = {};
    this.places = new Map();
  }

  /** Takes the next part and answers what is known so far. */
  add(part) {
    if ('data' in part) {
      this.answer.data = part.data;
    }
    this.addErrors(part.errors);
    Object.assign(this.answer, part.extensions && { extensions: { ...this.answer.extensions, ...part.extensions } });
    for (const { id, path } of part.pending ?? []) {
      this.places.set(id, path);
    }
    for (const piece of part.incremental ?? []) {
      this.fill(piece);
    }
    for (const { id, errors } of part.completed ?? []) {
      this.addErrors(errors);
      this.places.delete(id);
    }
    return structuredClone(this.answer);
  }

  fill(piece) {
    const target = [...(this.places.get(piece.id) ?? []), ...(piece.subPath ?? [])]
      .reduce((place, segment) => place[segment], this.answer.data);
    if (piece.items) {
      target.push(...piece.items);
    } else {
      IncrementalAnswer.merge(target, piece.data ?? {});
    }
    this.addErrors(piece.errors);
  }

  addErrors(errors) {
    if (errors?.length) {
      this.answer.errors = [...(this.answer.errors ?? []), ...errors];
    }
  }

  static merge(target, source) {
    for (const [key, value] of Object.entries(source)) {
      const both = [target[key], value].every((item) => item && typeof item === 'object');
      if (both) {
        IncrementalAnswer.merge(target[key], value);
      } else {
        target[key] = value;
      }
    }
  }
}
