import type { ClockReading, Light } from './clock.ts';

/** What a clock shows, as a sentence for whoever works by it: 还剩 6 个工作日，2026-12-08 到期. */
export function wordsOfClock(reading: ClockReading): { zh: string; en: string } {
  const { state, used, left, dueOn, light, isSure } = reading;
  if (state === 'stopped') {
    return light === 'red'
      ? { zh: `逾期办完，${dueOn} 到期`, en: `Done late (was due on ${dueOn})` }
      : { zh: `按期办完，用时 ${used} 个工作日`, en: `Done in ${workdays(used)}` };
  }
  const unsure = isSure
    ? { zh: '', en: '' }
    : {
        zh: '（该年节假日安排尚未公布，到期日可能变动）',
        en: ' (holidays of that year are not announced yet; the day may move)',
      };
  if (light === 'red' && dueOn) {
    return left < 0
      ? {
          zh: `已逾期 ${-left} 个工作日，${dueOn} 到期`,
          en: `${workdays(-left)} overdue, due on ${dueOn}`,
        }
      : { zh: `已逾期，${dueOn} 到期`, en: `Overdue, due on ${dueOn}` };
  }
  if (state === 'paused') {
    return {
      zh: `停表中，已用 ${used} 个工作日，恢复后还剩 ${left} 个工作日`,
      en: `Paused after ${workdays(used)}, with ${workdays(left)} left`,
    };
  }
  return left === 0
    ? { zh: `最后期限 ${dueOn}${unsure.zh}`, en: `Last day: ${dueOn}${unsure.en}` }
    : {
        zh: `还剩 ${left} 个工作日，${dueOn} 到期${unsure.zh}`,
        en: `${workdays(left)} left, due on ${dueOn}${unsure.en}`,
      };
}

const workdays = (days: number): string => `${days} working day${days === 1 ? '' : 's'}`;

/** A light in words: colour is never the only sign. */
export const lightWords: Record<Light | 'none', { zh: string; en: string }> = {
  green: { zh: '期限内', en: 'In time' },
  yellow: { zh: '将到期', en: 'Due soon' },
  red: { zh: '已逾期', en: 'Overdue' },
  none: { zh: '不计时', en: 'No clock' },
};
