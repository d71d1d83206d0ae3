import type { Refusal } from '@mingtang/tenancy';
import type { SharingRefusal } from './domain/sharing.ts';
import type { LifeRefusal } from './domain/site-life.ts';

type Code =
  | LifeRefusal
  | SharingRefusal
  | 'not-yours-to-share'
  | 'not-yours-to-take'
  | 'not-public'
  | 'not-a-receiver'
  | 'receivers-missing'
  | 'column-shows-shared'
  | 'not-found'
  | 'not-yours-to-submit'
  | 'not-yours-to-decide'
  | 'not-ready'
  | 'reason-missing'
  | 'bad-address'
  | 'too-many'
  | 'not-empty'
  | 'template-unknown'
  | 'names-missing'
  | 'choice-refused'
  | 'founding-incomplete'
  | 'level-not-below'
  | 'mount-taken'
  | 'mount-not-below'
  | 'mount-is-column'
  | 'no-such-user'
  | 'not-yours-to-roll-out'
  | 'build-unknown'
  | 'no-sites-chosen'
  | 'changed-meanwhile'
  | 'nothing-before'
  | 'mount-malformed'
  | 'mount-fixed'
  | 'host-taken'
  | 'topic-misplaced'
  | 'accounts-not-yours'
  | 'user-exists'
  | 'not-to-copy'
  | 'not-to-save'
  | 'template-incomplete'
  | 'logo-unreadable'
  | 'template-name-taken';

const of = (code: Code, status: Refusal['status'], zh: string, en: string): Refusal => ({
  code,
  status,
  message: { zh, en },
});

export const refusals: Record<Code, Refusal> = {
  'not-found': of(
    'not-found',
    404,
    '没有找到，或您无权查看。请检查地址，或联系站点管理员。',
    'There is nothing here, or you may not see it. Check the address, or ask the site’s administrator.',
  ),
  'not-yours-to-submit': of(
    'not-yours-to-submit',
    403,
    '只有本站的站点管理员可以办理此事。请联系站点管理员。',
    'Only an administrator of this site may do this. Ask one.',
  ),
  'not-yours-to-decide': of(
    'not-yours-to-decide',
    403,
    '此事由上级站点的审核人、站点管理员或系统管理员办理。请联系上级单位。',
    'This is for a reviewer or administrator of the site above, or for the system administrator. Ask them.',
  ),
  'not-yours-to-share': of(
    'not-yours-to-share',
    403,
    '只有本站的签发人可以转发文章。请联系签发人。',
    'Only those who publish at this site may send articles to others. Ask one.',
  ),
  'not-yours-to-take': of(
    'not-yours-to-take',
    403,
    '采用和不采用由本站签发人决定，复制由采编办理。请联系他们。',
    'This is for those who publish at this site; copies are taken by its editors. Ask them.',
  ),
  'not-public': of(
    'not-public',
    409,
    '文章没有公开，不能转发或采用。请先发布；如已被撤回，请等来源站点重新发布。',
    'The article is not public, so it cannot be sent or taken. Publish it first; if it was withdrawn, wait until its site publishes it again.',
  ),
  'not-a-receiver': of(
    'not-a-receiver',
    422,
    '所选站点中有不是本站上级或下级的，或者尚未开通、已经关停的，没有转发。请刷新页面后重新选择。',
    'Not all of these sites lie above or below this one and are open, so nothing was sent. Reload, and choose again.',
  ),
  'receivers-missing': of(
    'receivers-missing',
    400,
    '请选择转发到哪些站点。',
    'Choose to which sites this is sent.',
  ),
  'already-settled': of(
    'already-settled',
    409,
    '这篇文章已由他人办理，或已被来源站点收回。请刷新页面。',
    'Somebody has dealt with this already, or its site took it back. Reload the page.',
  ),
  'is-mandatory': of(
    'is-mandatory',
    409,
    '市级标明“必转”的文章不能不采用。如有异议，请联系市级站点。',
    'What the city marks mandatory cannot be declined. Ask the city’s site about it.',
  ),
  'mandatory-from-city': of(
    'mandatory-from-city',
    403,
    '只有市级站点可以对下级站点标明“必转”。请去掉“必转”后再转发。',
    'Only the city’s site may make something mandatory, for sites below it. Send it without that mark.',
  ),
  'mandatory-reference': of(
    'mandatory-reference',
    422,
    '“必转”的文章按原样显示，不能作为副本。请改选“原样显示”。',
    'What is mandatory is shown as it is and not copied. Choose that it is shown as it is.',
  ),
  'no-column': of(
    'no-column',
    422,
    '本站没有可放入的列表栏目。请选择一个文章列表栏目，或先新建一个。',
    'There is no list of articles for it at this site. Choose one, or make one first.',
  ),
  'column-shows-shared': of(
    'column-shows-shared',
    409,
    '该栏目正显示其他站点转发来的文章，不能删除。请先在“转发来文”中不再采用它们。',
    'This column shows articles that other sites sent. Decline them first, then delete it.',
  ),
  'not-ready': of(
    'not-ready',
    422,
    '站点还不具备开通条件。请按所列问题逐项补正后再提交。',
    'The site cannot be opened yet. Mend what is listed, then submit again.',
  ),
  'reason-missing': of(
    'reason-missing',
    400,
    '请填写原因（2 至 500 字）。',
    'Give the reason (2–500 characters).',
  ),
  'bad-address': of(
    'bad-address',
    400,
    '新网址无效。请填写以 https:// 或 http:// 开头的完整网址，或留空。',
    'The new address is not whole. Write it with https:// or http://, or leave it out.',
  ),
  'too-many': of(
    'too-many',
    429,
    '访问过于频繁。请稍候一分钟再试。',
    'Too many requests. Try again in a minute.',
  ),
  'not-empty': of(
    'not-empty',
    409,
    '该站点已有内容，不能再次建站。请刷新页面，在开通页面继续完善。',
    'The site has content already and is not set up again. Reload, and go on at the go-live screen.',
  ),
  'template-unknown': of(
    'template-unknown',
    400,
    '没有适合本站层级的这个模板。请刷新页面后重新选择。',
    'There is no such template for sites of this level. Reload, and choose again.',
  ),
  'names-missing': of(
    'names-missing',
    422,
    '还缺少名称。请回到“名称”一步，填写站点全称、简称和发布机构。',
    'Names are missing. Go back to the step Names: fill in full name, short name and publisher.',
  ),
  'choice-refused': of(
    'choice-refused',
    422,
    '有选择不能采用，站点没有生成。请按所列说明修改后再试。',
    'Something chosen cannot be had; the site was not made. Change what is listed, then try again.',
  ),
  'founding-incomplete': of(
    'founding-incomplete',
    400,
    '请填写新站点的全称、简称、层级、域名和路径。',
    'Give the full name, short name, level, host and base path of the new site.',
  ),
  'level-not-below': of(
    'level-not-below',
    400,
    '该层级的站点不能设在本站之下：市下可设县区、部门、乡镇，县区下可设乡镇、部门。请改选层级或上级站点。',
    'A site of that level does not stand below this one: counties, departments and townships below a city, townships and departments below a county. Choose another level or parent.',
  ),
  'mount-taken': of(
    'mount-taken',
    409,
    '这个网址已有站点使用。请换一个路径。',
    'Another site has this address. Choose another path.',
  ),
  'mount-not-below': of(
    'mount-not-below',
    403,
    '新站点的网址须在本站网址之下。如需独立域名，请联系系统管理员。',
    'A new site’s address lies below that of this site. For a host of its own, ask the system administrator.',
  ),
  'mount-is-column': of(
    'mount-is-column',
    409,
    '本站已有栏目使用这个路径，新站点会把它遮住。请换一个路径。',
    'A column of this site has that path, and the new site would hide it. Choose another path.',
  ),
  'mount-malformed': of(
    'mount-malformed',
    400,
    '网址写法不对：域名用小写字母、数字、连字符和点；路径以 / 开头和结尾，中间用小写字母、数字、连字符。请改写。',
    'This is no address: a host has lower-case letters, digits, hyphens and dots; a path starts and ends with / and has lower-case letters, digits and hyphens between. Write it so.',
  ),
  'mount-fixed': of(
    'mount-fixed',
    403,
    '本站网址由上级单位设定，不能自行更改。如需更改请联系上级。',
    'The address of this site was given by those above. Ask them to change it.',
  ),
  'host-taken': of(
    'host-taken',
    409,
    '这个域名已有站点使用。请换一个域名，或改用路径。',
    'A site uses this host already. Choose another host, or a path.',
  ),
  'topic-misplaced': of(
    'topic-misplaced',
    400,
    '专题须设在机关网站的路径之下，不单设域名，也不设在另一个专题之下（国办发〔2017〕47号）。请改选上级站点或路径。',
    'A topic stands at a path below the site of an organ: it has no host of its own, and nothing stands below a topic. Choose another parent or path.',
  ),
  'accounts-not-yours': of(
    'accounts-not-yours',
    403,
    '新账号由系统管理员建立。请填写已有账号的邮箱，或先请系统管理员建立账号。',
    'New accounts are made by the system administrator. Name somebody who has one, or ask for one first.',
  ),
  'user-exists': of(
    'user-exists',
    409,
    '这个邮箱已有账号。请选择“已有账号”。',
    'Somebody has an account with this e-mail already. Choose “existing account”.',
  ),
  'not-to-copy': of(
    'not-to-copy',
    400,
    '只能照本站之下已开通的站点复制。请重新选择。',
    'Only a live site directly below this one can be copied. Choose again.',
  ),
  'not-to-save': of(
    'not-to-save',
    409,
    '只有已开通的站点才能存为模板。请先完成开通。',
    'Only a live site is saved as a template. Open it first.',
  ),
  'logo-unreadable': of(
    'logo-unreadable',
    400,
    '这个文件不能用作站标。请上传 PNG、SVG、JPEG 或 WebP 静态图片，不超过 4 MB。',
    'This file cannot be a logo. Upload a still picture in PNG, SVG, JPEG or WebP, of 4 MB at most.',
  ),
  'template-incomplete': of(
    'template-incomplete',
    400,
    '请填写模板名称（2 至 40 字），说明不超过 200 字。',
    'Give the template a name (2–40 characters); its description has 200 at most.',
  ),
  'template-name-taken': of(
    'template-name-taken',
    409,
    '已有同名模板。请换一个名称。',
    'There is a template of that name already. Choose another.',
  ),
  'no-such-user': of(
    'no-such-user',
    422,
    '没有使用这个邮箱的账号。请先请系统管理员建立账号，或改填其他邮箱。',
    'Nobody has an account with this e-mail. Ask the system administrator for one, or name somebody else.',
  ),
  'not-in-preparation': of(
    'not-in-preparation',
    409,
    '该站点不在筹建中，不能办理开通事项。请刷新页面查看最新状态。',
    'The site is not in preparation, so there is nothing to open. Reload to see its state.',
  ),
  'already-submitted': of(
    'already-submitted',
    409,
    '已有一份开通申请正在审核。如需修改，请先撤回申请。',
    'An application is being reviewed already. Recall it first if something is to change.',
  ),
  'already-decided': of(
    'already-decided',
    409,
    '该申请已经办结或撤回，本次操作未生效。请刷新页面查看结果。',
    'This application was decided or recalled already; nothing was done now. Reload to see the outcome.',
  ),
  'own-submission': of(
    'own-submission',
    403,
    '不能审批自己提交的申请。请由另一位审核人办理。',
    'Nobody decides on what they submitted themselves. Ask another reviewer.',
  ),
  'changed-since': of(
    'changed-since',
    409,
    '站点内容在提交后已改动，请重新提交，再行审批。站点未开通。',
    'The site was changed after it was submitted, and was not opened. Submit it again, then decide.',
  ),
  'not-live': of(
    'not-live',
    409,
    '该站点目前没有开通，不能暂停。请刷新页面查看最新状态。',
    'The site is not live, so it cannot be suspended. Reload to see its state.',
  ),
  'not-suspended': of(
    'not-suspended',
    409,
    '该站点目前没有暂停，无需恢复。请刷新页面查看最新状态。',
    'The site is not suspended, so there is nothing to resume. Reload to see its state.',
  ),
  'not-open': of(
    'not-open',
    409,
    '只有已开通或暂停的站点才能发布关停公告。请刷新页面查看最新状态。',
    'Only a site that is live or suspended can be closed. Reload to see its state.',
  ),
  'already-closing': of(
    'already-closing',
    409,
    '关停公告已经发布。如需更改日期，请先撤销公告。',
    'The closing was announced already. Call it off first to choose another day.',
  ),
  'not-closing': of(
    'not-closing',
    409,
    '该站点没有待执行的关停公告。请刷新页面查看最新状态。',
    'No closing of this site is announced. Reload to see its state.',
  ),
  'notice-too-short': of(
    'notice-too-short',
    400,
    '关停公告须提前至少 30 天发布。请另选日期。',
    'A closing is announced at least 30 days before. Choose a later day.',
  ),
  'bad-day': of(
    'bad-day',
    400,
    '关停日期无效。请写成 2026-12-31 的形式。',
    'This is not a day. Write it like 2026-12-31.',
  ),
  'not-yours-to-roll-out': of(
    'not-yours-to-roll-out',
    403,
    '主题版本由市级站点的管理员或系统管理员决定。您可以让自己的站点保持当前版本。',
    'Administrators of the city’s site, or of the system, decide on the versions of themes. Your own site may keep its version.',
  ),
  'build-unknown': of(
    'build-unknown',
    409,
    '该主题版本没有安装在这台服务器上。请刷新页面后重新选择。',
    'This version of the theme is not installed here. Reload and choose another.',
  ),
  'no-sites-chosen': of(
    'no-sites-chosen',
    400,
    '没有选择站点。请至少勾选一个站点。',
    'No site is chosen. Tick one at least.',
  ),
  'changed-meanwhile': of(
    'changed-meanwhile',
    409,
    '主题版本刚刚被其他人更改，本次操作未生效。请刷新页面查看最新状态后再决定。',
    'Somebody changed the version meanwhile; nothing was done now. Reload, then decide.',
  ),
  'nothing-before': of(
    'nothing-before',
    409,
    '该主题没有可以退回的上一版本。',
    'There is no earlier version of this theme to go back to.',
  ),
};
