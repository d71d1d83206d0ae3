import type { Words } from '@mingtang/tenancy';
import { end, type FlowDefinition } from '../domain/definition.ts';
import { pictureOf, start } from '../domain/flow-picture.ts';
import type { StepState } from '../domain/standing.ts';
import { box, goesAround, placeDown } from './flow-geometry.ts';

type Text = (words: Words) => string;

/** How an instance stands with a step, in words that can be read. */
export interface ToldStep {
  id: string;
  name: string;
  state: StepState;
  /** What was done there, and whom it waits for. */
  lines: string[];
}

const stateWords: Record<StepState, Words> = {
  passed: { zh: '已通过', en: 'Passed' },
  present: { zh: '办理中', en: 'Here now' },
  returned: { zh: '已退回', en: 'Sent back' },
  ahead: { zh: '待办理', en: 'Ahead' },
  'not-needed': { zh: '不经过', en: 'Not needed' },
};
const marks: Record<StepState, string> = {
  passed: '✓',
  present: '●',
  returned: '↩',
  ahead: '○',
  'not-needed': '–',
};

/** Where an instance stands: as a drawing where there is room, and in words for everybody. */
export function FlowStanding({
  definition,
  steps,
  isSubmitted,
  isDone,
  text,
}: {
  definition: FlowDefinition;
  steps: ToldStep[];
  /** It is with whoever submitted, who may amend it. */
  isSubmitted: boolean;
  isDone: boolean;
  text: Text;
}) {
  const states = new Map<string, StepState>([
    [start, isSubmitted ? 'present' : 'passed'],
    ...steps.map(({ id, state }): [string, StepState] => [id, state]),
    [end, isDone ? 'passed' : 'ahead'],
  ]);
  return (
    <div className="standing">
      <Drawing definition={definition} states={states} text={text} />
      <ol className="standing__steps">
        {steps
          .filter(({ state }) => state !== 'not-needed')
          .map(({ id, name, state, lines }) => (
            <li key={id} className={`standing__step standing__step--${state}`}>
              <span aria-hidden="true">{marks[state]}</span>
              <div>
                <b>{name}</b> <span className="standing__state">{text(stateWords[state])}</span>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            </li>
          ))}
      </ol>
    </div>
  );
}

/** Room at the left for ways that go around steps. */
const edge = 32;

/** The list below says the same, so nobody has to hear this. */
function Drawing({
  definition,
  states,
  text,
}: {
  definition: FlowDefinition;
  states: Map<string, StepState>;
  text: Text;
}) {
  const { nodes, edges, layers, rows } = pictureOf(definition);
  const last = placeDown({ layer: layers - 1, row: rows - 1 });
  const [width, height] = [last.x + box.width + 2 * edge, last.y + box.height + 2 * edge];
  const place = new Map(nodes.map((node) => [node.id, { ...node, ...placeDown(node) }]));
  const nameOf = (id: string) =>
    text(
      definition.steps.find((step) => step.id === id)?.name ??
        (id === start ? { zh: '提交', en: 'Submitted' } : { zh: '办结', en: 'Done' }),
    );
  return (
    <svg
      className="standing__drawing"
      viewBox={`${-edge} ${-edge} ${width} ${height}`}
      style={{ maxInlineSize: width }}
      aria-hidden="true"
    >
      {edges.map(({ from, to, urgent }) => {
        const [a, b] = [place.get(from), place.get(to)];
        if (!a || !b) return null;
        const [x1, y1] = [a.x + box.width / 2, a.y + box.height];
        const [x2, y2] = [b.x + box.width / 2, b.y - 7];
        const bend = Math.max(12, (y2 - y1) / 2);
        const around = goesAround(a, b) ? box.width / 2 + 60 : 0;
        return (
          <g
            key={`${from} ${to} ${urgent}`}
            className={urgent ? 'standing__way--urgent' : undefined}
          >
            <path
              d={`M${x1} ${y1} C${x1 - around} ${y1 + bend / 2} ${x2 - around} ${y2 - bend / 2} ${x2} ${y2}`}
            />
            <path className="standing__tip" d={`M${x2 - 5} ${y2} l5 8 l5 -8 z`} />
          </g>
        );
      })}
      {nodes.map(({ id }) => {
        const { x, y } = place.get(id) ?? { x: 0, y: 0 };
        const state = states.get(id) ?? 'ahead';
        const isEdge = id === start || id === end;
        return (
          <g key={id} className={`standing__node standing__node--${state}`}>
            <rect
              x={x}
              y={y}
              width={box.width}
              height={box.height}
              rx={isEdge ? box.height / 2 : 6}
            />
            <text x={x + box.width / 2} y={y + box.height / 2 + 5}>
              {`${marks[state]} ${shortened(nameOf(id))}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const shortened = (name: string) => (name.length > 14 ? `${name.slice(0, 13)}…` : name);
