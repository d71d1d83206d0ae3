'use client';
import type { Words } from '@mingtang/tenancy/words';
import {
  Background,
  BaseEdge,
  Controls,
  type Edge,
  type EdgeProps,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { useMemo } from 'react';
import '@xyflow/react/dist/style.css';
import { end, type FlowDefinition } from '../domain/definition.ts';
import { connect, disconnect, removeStep } from '../domain/edit-flow.ts';
import type { FlowFault } from '../domain/faults.ts';
import { pictureOf, start } from '../domain/flow-picture.ts';
import { box, goesAround, placeAcross } from './flow-geometry.ts';
import { conditionWords } from './flow-words.ts';
import { useFacts } from './use-facts.ts';

type StepNode = Node<
  { name: string; kind: string; isFaulty: boolean; to: boolean; from: boolean },
  'step'
>;

const nodeTypes = { step: StepBox };
const edgeTypes = { around: WayAround };

/** A flow to be drawn on: a line from one step to another is a way, what is deleted is gone. */
export function FlowCanvas({
  flow,
  faults,
  chosen,
  text,
  isClosed,
  onChoose,
  onChange,
}: {
  flow: FlowDefinition;
  faults: FlowFault[];
  chosen: string | undefined;
  text: (words: Words) => string;
  isClosed: boolean;
  onChoose: (step: string) => void;
  onChange: (flow: FlowDefinition) => void;
}) {
  const facts = useFacts();
  const picture = useMemo(() => pictureOf(flow), [flow]);
  const stepBy = new Map(flow.steps.map((step) => [step.id, step]));
  const nodes = picture.nodes.map((node): StepNode => {
    const step = stepBy.get(node.id);
    const words = step?.name ?? (node.id === start ? startName : endName);
    return {
      id: node.id,
      type: 'step',
      position: placeAcross(node),
      selected: node.id === chosen,
      deletable: step !== undefined,
      data: {
        name: text(words),
        kind: step?.kind ?? 'edge',
        isFaulty: faults.some((fault) => fault.step === node.id),
        to: node.id !== start,
        from: node.id !== end,
      },
    };
  });
  const isAround = (from: string, to: string) => {
    const [a, b] = [from, to].map((id) => picture.nodes.find((node) => node.id === id));
    return a !== undefined && b !== undefined && goesAround(a, b);
  };
  const edges = picture.edges.map(
    ({ from, to, when, urgent }): Edge => ({
      id: `${from} ${to} ${urgent ? 'urgent' : ''}`,
      source: from,
      target: to,
      ...(isAround(from, to) && { type: 'around' }),
      ...(urgent && { animated: true }),
      markerEnd: { type: MarkerType.ArrowClosed },
      label: urgent
        ? text({ zh: '加急', en: 'Urgent' })
        : when && shortened(text(conditionWords(when, facts))),
    }),
  );
  const fromOf = (source: string) => (source === start ? undefined : source);
  return (
    <div className="flow__canvas">
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        fitView
        fitViewOptions={{ maxZoom: 1 }}
        minZoom={0.3}
        nodesDraggable={false}
        nodesConnectable={!isClosed}
        elementsSelectable
        preventScrolling={false}
        zoomOnScroll={false}
        deleteKeyCode={isClosed ? null : ['Delete', 'Backspace']}
        onNodeClick={(_, { id }) => id !== end && onChoose(id)}
        onConnect={({ source, target }) => onChange(connect(flow, fromOf(source), target))}
        onNodesDelete={(gone) =>
          onChange(gone.reduce((left, { id }) => removeStep(left, id), flow))
        }
        onEdgesDelete={(gone) =>
          onChange(
            gone.reduce(
              (left, { source, target }) => disconnect(left, fromOf(source), target),
              flow,
            ),
          )
        }
        ariaLabelConfig={{
          'node.a11yDescription.default': text({
            zh: '按回车选中；下方列表可不用鼠标修改同样的内容。',
            en: 'Press Enter to choose. The list below changes the same without a mouse.',
          }),
          'edge.a11yDescription.default': text({
            zh: '按回车选中，按删除键去掉。',
            en: 'Press Enter to choose, Delete to take away.',
          }),
          'controls.ariaLabel': text({ zh: '图的缩放', en: 'Zoom of the picture' }),
          'controls.zoomIn.ariaLabel': text({ zh: '放大', en: 'Larger' }),
          'controls.zoomOut.ariaLabel': text({ zh: '缩小', en: 'Smaller' }),
          'controls.fitView.ariaLabel': text({ zh: '看全图', en: 'See all' }),
        }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

const shortened = (words: string) => (words.length > 10 ? `${words.slice(0, 9)}…` : words);

const startName: Words = { zh: '提交', en: 'Submitted' };
const endName: Words = { zh: '办结', en: 'Done' };

function StepBox({ data, selected }: NodeProps<StepNode>) {
  const { name, kind, isFaulty, to, from } = data;
  return (
    <div
      className={`flow-box flow-box--${kind}${selected ? ' flow-box--chosen' : ''}${isFaulty ? ' flow-box--faulty' : ''}`}
    >
      {to && <Handle type="target" position={Position.Left} />}
      {name}
      {from && <Handle type="source" position={Position.Right} />}
    </div>
  );
}

/** A way above the steps between its ends. */
function WayAround({ sourceX, sourceY, targetX, targetY, label, markerEnd }: EdgeProps) {
  const top = sourceY - box.height - 28;
  const path = `M${sourceX} ${sourceY} C${sourceX + 70} ${top} ${targetX - 70} ${top} ${targetX} ${targetY}`;
  return (
    <BaseEdge
      path={path}
      label={label}
      labelX={(sourceX + targetX) / 2}
      labelY={sourceY - 0.75 * (box.height + 28)}
      {...(markerEnd && { markerEnd })}
    />
  );
}
