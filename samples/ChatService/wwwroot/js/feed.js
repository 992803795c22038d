// Follows a session's events, and connects again where the connection ends. EventSource would do, but for the field `mark`, which it does not hand on.
import { ApiError, openEvents } from './api.js';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 15000;

/**
 * Calls `onEvents` with arrays of { id, mark, json }, in order and each once, and `onState` with what to tell of the connection, until `signal` ends it.
 */
export async function follow(session, { onEvents, onState, signal }) {
  let last = null;
  let delay = FIRST_DELAY;
  while (!signal.aborted) {
    try {
      const response = await openEvents(session, last, signal);
      onState('live');
      for await (const events of parse(response.body)) {
        delay = FIRST_DELAY;
        last = events[events.length - 1].id;
        onEvents(events);
        // Between two pieces of a long history the page must be able to scroll and to answer keys.
        await new Promise((resume) => setTimeout(resume));
      }
      onState('connecting again');
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
        onState(error.message, error);
        return;
      }
      onState(`${error.message}, connecting again`);
    }
    await new Promise((resume) => setTimeout(resume, delay * (0.5 + Math.random())));
    delay = Math.min(delay * 2, LONGEST_DELAY);
  }
}

/** Yields the events of each piece that arrives. */
async function* parse(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let current = { id: null, mark: null, data: [] };
  while (true) {
    const { value, done } = await reader.read();
    if (done) return;
    // Only what has just come is split: a long event arrives in many pieces.
    const lines = value.split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop();
    const events = [];
    for (const line of lines) {
      if (line === '') {
        if (current.data.length > 0) events.push({ id: current.id, mark: current.mark, json: current.data.join('\n') });
        current = { id: null, mark: null, data: [] };
      } else if (line.startsWith('data: ')) {
        current.data.push(line.slice(6));
      } else if (line.startsWith('id: ')) {
        current.id = Number(line.slice(4));
      } else if (line.startsWith('mark: ')) {
        current.mark = line.slice(6);
      }
    }
    if (events.length > 0) yield events;
  }
}
