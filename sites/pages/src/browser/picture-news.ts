/** Time enough to read a headline and a summary. */
const pace = 6000;

/**
 * Pictures to be turned over. Without scripts they are a row to be pushed sideways; where scripts run,
 * buttons appear. Nothing moves before a reader asks for it, and what moves waits while it is read.
 */
export function offerPictures(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-slides]')) offer(frame);
}

function offer(frame: HTMLElement): void {
  const track = frame.querySelector<HTMLElement>('[data-slides-track]');
  const count = frame.querySelector<HTMLElement>('[data-slides-count]');
  const play = frame.querySelector<HTMLElement>('[data-slides-play]');
  const steps = frame.querySelectorAll<HTMLElement>('[data-slides-step]');
  const total = track?.children.length ?? 0;
  if (track === null || total < 2) return;

  const at = () => Math.round(track.scrollLeft / Math.max(1, track.clientWidth));
  const turn = (by: number) => {
    track.scrollLeft = ((at() + by + total) % total) * track.clientWidth;
  };
  const tell = () => {
    if (count !== null) count.textContent = `${at() + 1} / ${total}`;
  };

  for (const button of steps) {
    button.hidden = false;
    button.addEventListener('click', () => turn(Number(button.dataset.slidesStep)));
  }
  track.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    turn(by);
  });
  track.addEventListener('scroll', tell);
  tell();
  if (play !== null && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
    offerPlaying(frame, play, () => turn(1));
  }
}

function offerPlaying(frame: HTMLElement, button: HTMLElement, next: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const isRead = () => document.hidden || frame.querySelector(':hover, a:focus') !== null;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (timer === undefined) {
      timer = setInterval(() => isRead() || next(), pace);
    } else {
      clearInterval(timer);
      timer = undefined;
    }
    button.textContent = (timer === undefined ? button.dataset.play : button.dataset.pause) ?? '';
  });
}
