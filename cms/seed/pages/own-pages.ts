import type { PlannedPage, TemplateBlock } from '@mingtang/sitebuilding/domain';
import type { SeedPage } from '../plan.ts';
import type { Publisher } from './publisher.ts';

/** What the demo writes in place of a template's sample text, by the page's path. */
export type OwnPages = Record<string, TemplateBlock[]>;

/** The pages of a template, with the demo's own words where it has some. */
export function pagesOf(planned: PlannedPage[], of: Publisher, own: OwnPages): SeedPage[] {
  return planned.map((page) => ({
    ...page,
    blocks: own[page.path] ?? (page.path === '/wzsm.html' ? statement(page) : page.blocks),
    publishedAt: `${of.since.iso}T09:00:00+08:00`,
  }));
}

function statement({ blocks }: PlannedPage): TemplateBlock[] {
  const prose = `## 示例说明
本网站为演示站点，单位名称真实，**文章、数据、人员、电话和备案编号均为示例**，不代表任何单位的真实信息，请勿据此办事。`;
  return blocks.map((block) =>
    block.type === 'rich-text' ? { ...block, prose: `${prose}\n\n${block.prose}` } : block,
  );
}

/** The blocks of a template's page, those of some kinds replaced. */
export function withBlocks(
  blocks: TemplateBlock[],
  own: Partial<Record<TemplateBlock['type'], TemplateBlock>>,
): TemplateBlock[] {
  return blocks.map((block) => {
    const replacement = own[block.type];
    return replacement ? { ...(block.title && { title: block.title }), ...replacement } : block;
  });
}
