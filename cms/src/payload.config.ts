import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { approvals } from '@mingtang/approvals';
import { audit } from '@mingtang/audit';
import {
  caseApplications,
  caseCorrections,
  caseMessages,
  cases,
  decisionKind,
  ownCases,
  waitingCases,
} from '@mingtang/cases';
import {
  answerKind,
  applications,
  corrections,
  disclosure,
  disclosureCollections,
  informationRequests,
} from '@mingtang/disclosure';
import { contentKinds, editorial, editorialCollections } from '@mingtang/editorial';
import { designedForms, designingForms, formCollections } from '@mingtang/forms';
import { identity } from '@mingtang/identity';
import { intake } from '@mingtang/intake';
import {
  comments,
  interaction,
  interactionCollections,
  letters,
  replyKind,
  secondLetters,
  surveyAnswers,
} from '@mingtang/interaction';
import { mail } from '@mingtang/mail';
import { caseRatings, ratings, sequelOfCase } from '@mingtang/ratings';
import { searchCollections, searching } from '@mingtang/search';
import { serviceCollections, services } from '@mingtang/services';
import { sitebuilding, siteCollections, unmetMusts } from '@mingtang/sitebuilding';
import { subscriptionKinds, subscriptions } from '@mingtang/subscriptions';
import { isolateSites, tenancy } from '@mingtang/tenancy';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { en } from '@payloadcms/translations/languages/en';
import { zh } from '@payloadcms/translations/languages/zh';
import { buildConfig, type Config } from 'payload';
import sharp from 'sharp';
import { isOffline, offlineEnv, readEnv } from './env.ts';
import { fillForm } from './fill-form.ts';
import { capReads } from './hardening/cap-reads.ts';
import { capWrites } from './hardening/cap-writes.ts';
import { hardenInternal } from './hardening/harden-internal.ts';
import { renderForm } from './render-form.ts';
import { renderers } from './renderers.ts';

const env = isOffline(process.env) ? offlineEnv : readEnv(process.env);
const leaves = env.mail !== undefined;
const { renderDraft, renderTrial, renderWithBuild, buildsOf } = renderers(env);
const themes = [
  { value: 'civic', label: { zh: '市县门户', en: 'Civic portal' } },
  { value: 'bureau', label: { zh: '部门', en: 'Department' } },
  { value: 'township', label: { zh: '乡镇', en: 'Township' } },
];
const here = path.dirname(fileURLToPath(import.meta.url));

/** The inside: every plugin is named here, and nothing is decided anywhere else. */
export default buildConfig({
  secret: env.payloadSecret,
  serverURL: env.cmsUrl,
  csrf: [env.cmsUrl],
  cors: [],
  cookiePrefix: 'mingtang',
  telemetry: false,
  // A refusal is an answer, not an error of ours. Payload's own list of names does not know it.
  loggingLevels: { Refused: 'info' } as NonNullable<Config['loggingLevels']>,
  graphQL: { disable: true },
  maxDepth: 4,
  defaultDepth: 1,
  sharp,
  i18n: {
    fallbackLanguage: 'zh',
    supportedLanguages: { zh, en },
    translations: {
      zh: { general: { payloadSettings: '界面设置' } },
      en: { general: { payloadSettings: 'Your screen' } },
    },
  },
  db: postgresAdapter({
    idType: 'uuid',
    push: false,
    migrationDir: path.join(here, 'migrations'),
    pool: {
      connectionString: env.databaseUrl,
      max: 20,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  }),
  upload: {
    abortOnLimit: true,
    // Files are stored under names of our own; these would only strip Chinese from the name readers see.
    safeFileNames: false,
    limits: { fileSize: 100 * 1024 * 1024, files: 20, fields: 2000, fieldSize: 5 * 1024 * 1024 },
  },
  jobs: {
    access: { run: () => false, queue: () => false, cancel: () => false },
  },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: { defaultTimezone: 'Asia/Shanghai' },
    meta: { title: '明堂', titleSuffix: ' · 明堂', description: '政务公开与站群管理' },
    importMap: { baseDir: here },
    components: {
      graphics: { Logo: '/admin/Logo.tsx#Logo', Icon: '/admin/Mark.tsx#Mark' },
      afterLogin: [{ path: '/admin/LostPassword.tsx#LostPassword', serverProps: { leaves } }],
      beforeNavLinks: ['/admin/NavHead.tsx#NavHead'],
      beforeDashboard: ['/admin/Desk.tsx#Desk'],
    },
  },
  typescript: { outputFile: path.join(here, 'payload-types.ts') },
  plugins: [
    tenancy({
      themes,
      secureCookies: env.cmsUrl.startsWith('https:'),
    }),
    mail({ cmsUrl: env.cmsUrl, leaves }),
    designingForms({ renderForm }),
    intake({
      kinds: [
        ...[applications, corrections],
        { ...caseApplications, formsOf: designedForms },
        ...[caseCorrections, caseMessages, caseRatings, ownCases],
        ...[letters, secondLetters],
        ...[comments, surveyAnswers],
        ...subscriptionKinds,
      ],
      dataDir: env.dataDir,
    }),
    approvals({
      kinds: [...contentKinds, answerKind, decisionKind, replyKind],
      waiting: waitingCases,
    }),
    editorial({ dataDir: env.dataDir, ...(renderDraft && { renderDraft }) }),
    sitebuilding({
      dataDir: env.dataDir,
      ...(renderTrial && { renderTrial }),
      faultsOf: unmetMusts,
      installed: { choices: themes, buildsOf },
      ...(renderWithBuild && { renderWithBuild }),
    }),
    disclosure({ dataDir: env.dataDir }),
    informationRequests(),
    subscriptions(),
    services({ dataDir: env.dataDir }),
    cases({ keys: env.caseKeys, fillForm, sequelOf: sequelOfCase }),
    ratings(),
    interaction({ dataDir: env.dataDir }),
    searching(),
    identity({ keys: env.identityKeys }),
    isolateSites({
      siteCollections: [
        ...editorialCollections,
        ...formCollections,
        ...siteCollections,
        ...disclosureCollections,
        ...serviceCollections,
        ...interactionCollections,
        ...searchCollections,
      ],
    }),
    audit({ dataDir: env.dataDir }),
    capReads,
    capWrites,
    contentFirst,
    withoutApiView,
  ],
}).then(hardenInternal);

/** What a document looks like to programs is no business of those who write it. */
function withoutApiView(config: Config): Config {
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => ({
      ...collection,
      admin: { ...collection.admin, hideAPIURL: true },
    })),
  };
}

/** Editors meet their content before the administration of it: in the menu and on the dashboard. */
function contentFirst(config: Config): Config {
  const isContent = ({ slug }: { slug: string }) =>
    (editorialCollections as readonly string[]).includes(slug);
  const collections = config.collections ?? [];
  return {
    ...config,
    collections: [...collections.filter(isContent), ...collections.filter((c) => !isContent(c))],
  };
}
