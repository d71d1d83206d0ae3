import {
  anyStaff,
  defineCollection,
  isAnyAdministrator,
  isGlobal,
  nobody,
  Refused,
  say,
  sitesWhere,
} from '@mingtang/tenancy';
import type { Access, CollectionAfterChangeHook, CollectionConfig, JSONField } from 'payload';
import { type FlowDefinition, faultsOf, flowFaultWords } from '../domain/index.ts';
import { readDefinition } from '../domain/read-definition.ts';
import type { FactDescription, SubjectKind } from '../ports.ts';
import { keepVersion } from '../store/flow-versions.ts';

/**
 * Flows 流程: what each serves, and its definition as it will be for what is submitted from now on.
 * Every definition that was ever saved is kept as a version; they are switched off, never deleted.
 */
export function flows(kinds: readonly SubjectKind[]): CollectionConfig {
  return defineCollection({
    slug: 'flows',
    labels: { singular: { zh: '流程', en: 'Flow' }, plural: { zh: '流程', en: 'Flows' } },
    admin: {
      hidden: ({ user }) => !isAnyAdministrator(user),
      group: { zh: '站点与人员', en: 'Sites and people' },
      useAsTitle: 'name',
      defaultColumns: ['name', 'site', 'kinds', 'inUse', 'updatedAt'],
      description: {
        zh: '内容和事项按哪个流程审批。改动只影响此后提交的，正在办理的按原流程走完。',
        en: 'Which flow decides on what. A change holds for what is submitted from then on; what runs keeps its flow.',
      },
    },
    access: {
      read: anyStaff,
      create: ofOwnSite,
      update: ofOwnSite,
      delete: nobody,
      readVersions: nobody,
    },
    disableDuplicate: true,
    hooks: { beforeValidate: [refuseForeign], afterChange: [keepDefinition] },
    fields: [
      {
        name: 'name',
        type: 'text',
        label: { zh: '名称', en: 'Name' },
        required: true,
        maxLength: 60,
      },
      {
        name: 'site',
        type: 'relationship',
        relationTo: 'sites',
        label: { zh: '站点', en: 'Site' },
        index: true,
        admin: {
          position: 'sidebar',
          description: {
            zh: '不选则用于全部站点，由系统管理员设置；站点自己的流程优先。',
            en: 'All sites unless one is chosen, set by the system administrator; a site’s own comes first.',
          },
        },
      },
      {
        name: 'kinds',
        type: 'select',
        hasMany: true,
        required: true,
        label: { zh: '用于', en: 'Serves' },
        options: kinds.map(({ kind, label }) => ({ value: kind, label: { ...label } })),
      },
      {
        name: 'levels',
        type: 'select',
        hasMany: true,
        label: { zh: '层级（不选则全部）', en: 'Levels (all unless chosen)' },
        options: [
          { value: 'city', label: { zh: '地级市', en: 'City' } },
          { value: 'county', label: { zh: '县区', en: 'County' } },
          { value: 'township', label: { zh: '乡镇街道', en: 'Township' } },
          { value: 'department', label: { zh: '部门', en: 'Department' } },
        ],
      },
      ...kinds.flatMap(({ flowFields = [] }) => flowFields),
      {
        name: 'definition',
        type: 'json',
        required: true,
        label: { zh: '环节与去向', en: 'Steps and ways on' },
        validate: usable,
        admin: {
          components: {
            Field: {
              path: '@mingtang/approvals/admin#FlowEditor',
              clientProps: { facts: factsOf(kinds) },
            },
          },
        },
      },
      {
        name: 'inUse',
        type: 'checkbox',
        defaultValue: true,
        label: { zh: '启用', en: 'In use' },
        admin: { position: 'sidebar' },
      },
    ],
  });
}

/** What conditions can ask about, of all kinds together. */
function factsOf(kinds: readonly SubjectKind[]): FactDescription[] {
  const kind: FactDescription = {
    name: 'kind',
    label: { zh: '类型', en: 'Kind' },
    values: kinds.map((each) => ({ value: each.kind, label: each.label })),
  };
  const facts = [kind, ...kinds.flatMap((each) => each.facts)];
  return facts.filter(({ name }, index) => facts.findIndex((one) => one.name === name) === index);
}

/** Whoever runs a site keeps its flows; those of all sites are the system administrator's. */
const ofOwnSite: Access = async ({ req }) => {
  if (isGlobal(req.user, 'system-admin')) return true;
  const sites = await sitesWhere(req, ['site-admin']);
  return sites.length > 0 && { site: { in: sites } };
};

const refuseForeign: NonNullable<CollectionConfig['hooks']>['beforeValidate'] extends
  | (infer Hook)[]
  | undefined
  ? Hook
  : never = async ({ data, originalDoc, req }) => {
  if (!req.user || isGlobal(req.user, 'system-admin')) return data;
  const sites = await sitesWhere(req, ['site-admin']);
  const site = data && 'site' in data ? data.site : originalDoc?.site;
  if (site && sites.includes(String(site?.id ?? site))) return data;
  throw new Refused(req, {
    code: 'flow-not-yours',
    status: 403,
    message: {
      zh: '您只能设置自己所管站点的流程。请选择站点；用于全部站点的流程由系统管理员设置。',
      en: 'You set the flows of sites you administer. Choose a site; flows of all sites are set by the system administrator.',
    },
  });
};

const keepDefinition: CollectionAfterChangeHook = async ({ doc, req }) => {
  await keepVersion(req, String(doc.id), readDefinition(doc.definition) as FlowDefinition);
  return doc;
};

const usable: JSONField['validate'] = (value, { req }) => {
  const definition = readDefinition(value);
  if (!definition) {
    return say(req, {
      zh: '流程数据的格式不对。',
      en: 'This is not the shape of a flow.',
    });
  }
  const faults = faultsOf(definition);
  if (faults.length === 0) return true;
  const named = (id: string | undefined) => {
    const step = definition.steps.find((each) => each.id === id);
    return step ? `${say(req, step.name)}: ` : '';
  };
  return faults
    .map(({ code, step, detail }) =>
      [named(step), say(req, flowFaultWords[code]), detail ? ` (${detail})` : ''].join(''),
    )
    .join(' ');
};
