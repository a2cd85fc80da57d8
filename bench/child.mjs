import { fork } from 'node:child_process';

/**
 * A script in a process of its own that does what it is asked, one thing after the other. The script
 * answers with {@link serve}.
 * @param {string} script
 * @param {{args?: string[], execArgv?: string[]}} options
 */
export function startChild(script, { args = [], execArgv = [] } = {}) {
  const child = fork(script, args, { execArgv, serialization: 'advanced' });
  const waiting = new Map();
  let count = 0;
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(value);
    else reject(new Error(error));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`${script} ended by itself`));
  });
  return {
    /** Asks for something by name. */
    ask(name, input) {
      return new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, { resolve, reject });
        child.send({ id, name, input });
      });
    },
    async end() {
      child.kill();
      await ended;
    },
  };
}

/** In the child: answers what it is asked with one of these functions. */
export function serve(handlers) {
  process.on('message', ({ id, name, input }) => {
    Promise.resolve()
      .then(() => handlers[name](input))
      .then(
        (value) => process.send({ id, value }),
        (error) => process.send({ id, error: String(error?.stack ?? error) }),
      );
  });
}
