import { stripVTControlCharacters } from 'node:util';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Long work, told while it goes on. On a terminal each running task has a line that moves; elsewhere
 * a line when it starts, one every ten seconds, and one when it ends, so that a log reads in order.
 *
 * @param {NodeJS.WriteStream} stream
 */
export function createProgress(stream = process.stdout) {
  const moving = stream.isTTY && process.env.TERM !== 'dumb';
  const running = new Set();
  let drawn = 0;
  let frame = 0;
  let timer;

  const clear = () => {
    if (drawn > 0) stream.write(`\x1b[${drawn}A\x1b[0J`);
    drawn = 0;
  };
  const draw = () => {
    if (!moving) return;
    const width = (stream.columns || 80) - 1;
    for (const task of running) {
      const note = task.note ? `  ${task.note}` : '';
      stream.write(
        `${cut(`${frames[frame]} ${task.label} ${secondsSince(task.start)}${note}`, width)}\n`,
      );
    }
    drawn = running.size;
  };
  const say = (line) => {
    clear();
    stream.write(`${line}\n`);
    draw();
  };
  const tick = () => {
    frame = (frame + 1) % frames.length;
    clear();
    draw();
  };

  return {
    say,
    /**
     * Runs `work`, which may call `note(text)` to say how far it is.
     *
     * @template T
     * @param {string} label
     * @param {(note: (text: string) => void) => Promise<T>} work
     * @returns {Promise<T>}
     */
    async task(label, work) {
      const task = { label, start: performance.now(), note: '', told: performance.now() };
      running.add(task);
      if (moving) timer ??= setInterval(tick, 100).unref();
      else stream.write(`… ${label}\n`);
      const end = (mark) => {
        running.delete(task);
        if (running.size === 0) timer = clearInterval(timer);
        say(`${mark} ${label} ${secondsSince(task.start)}`);
      };
      try {
        const result = await work((text) => {
          task.note = stripVTControlCharacters(text).trim();
          if (moving || performance.now() - task.told < 10_000) return;
          task.told = performance.now();
          stream.write(`… ${label} ${secondsSince(task.start)}  ${task.note}\n`);
        });
        end('✔');
        return result;
      } catch (error) {
        end('✘');
        throw error;
      }
    },
  };
}

const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** To `width` columns of a terminal, where a Chinese character takes two. */
function cut(text, width) {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
    if (used > width) return kept;
    kept += character;
  }
  return kept;
}
