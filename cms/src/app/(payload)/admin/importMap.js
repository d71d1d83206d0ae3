import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { ImportDocument as ImportDocument_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CleanPasteFeature as CleanPasteFeature_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ClashNotice as ClashNotice_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { GatePanel as GatePanel_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { Receipt as Receipt_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { SharePanel as SharePanel_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { ReviewPanel as ReviewPanel_0ed1d7c387e1454ef360e33c2cafd2d4 } from '@mingtang/approvals/admin'
import { PreviewLinks as PreviewLinks_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { WriteAbout as WriteAbout_81fc5d9f32d30476ffb234ef59869b70 } from '@mingtang/disclosure/admin'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { PublishOrSaveButton as PublishOrSaveButton_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { NoUnpublishButton as NoUnpublishButton_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { LivePreview as LivePreview_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { RowLabel as RowLabel_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { ImportEntries as ImportEntries_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { SiteSteps as SiteSteps_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { MenuNotice as MenuNotice_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { FormDesigner as FormDesigner_7fafdb6e772362d090e4766fd42e3a77 } from '@mingtang/forms/admin'
import { FormVersions as FormVersions_7fafdb6e772362d090e4766fd42e3a77 } from '@mingtang/forms/admin'
import { CalendarNotice as CalendarNotice_0ed1d7c387e1454ef360e33c2cafd2d4 } from '@mingtang/approvals/admin'
import { FlowEditor as FlowEditor_0ed1d7c387e1454ef360e33c2cafd2d4 } from '@mingtang/approvals/admin'
import { ColleagueField as ColleagueField_0ed1d7c387e1454ef360e33c2cafd2d4 } from '@mingtang/approvals/admin'
import { NamedRow as NamedRow_3fa9d802bc6a13c2e2a867d20a4beee5 } from '@mingtang/services/admin'
import { ItemMeter as ItemMeter_3fa9d802bc6a13c2e2a867d20a4beee5 } from '@mingtang/services/admin'
import { MeterCell as MeterCell_3fa9d802bc6a13c2e2a867d20a4beee5 } from '@mingtang/services/admin'
import { OfficeMeters as OfficeMeters_3fa9d802bc6a13c2e2a867d20a4beee5 } from '@mingtang/services/admin'
import { ItemsField as ItemsField_3fa9d802bc6a13c2e2a867d20a4beee5 } from '@mingtang/services/admin'
import { Mark as Mark_bf41a6abefb159ec02dbea5bdb8195e8 } from '../../../admin/Mark.tsx'
import { Logo as Logo_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { LostPassword as LostPassword_e1b2fb7c24f1f27f2abf78219e0f7d44 } from '../../../admin/LostPassword.tsx'
import { OutboxLink as OutboxLink_73d4b2536bfd0e2826bc471fdd25710b } from '@mingtang/mail/admin'
import { ThemesLink as ThemesLink_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { RequestsLink as RequestsLink_81fc5d9f32d30476ffb234ef59869b70 } from '@mingtang/disclosure/admin'
import { FollowersLink as FollowersLink_fa51b0c532a41f48c419b8597e0bda01 } from '@mingtang/subscriptions/admin'
import { CasesLink as CasesLink_f4eb7111ec3a1a6adcac4d1dd3727ca5 } from '@mingtang/cases/admin'
import { RatingsLink as RatingsLink_1a909f7acad09f63290a275612a9ed46 } from '@mingtang/ratings/admin'
import { LettersLink as LettersLink_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { ParticipationLink as ParticipationLink_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { SearchesLink as SearchesLink_36f5aaa953d1f48dcdb4aef306b2a4ce } from '@mingtang/search/admin'
import { MySecurityLink as MySecurityLink_d9c934e54cedb8575fcb8b5b7253cced } from '@mingtang/identity/admin'
import { AuditLink as AuditLink_4d754712e8a1b8e859ee81d1a00d80ce } from '@mingtang/audit/admin'
import { Desk as Desk_d44e886fc6cd589ed03c6f3b12096917 } from '../../../admin/Desk.tsx'
import { MailTrouble as MailTrouble_73d4b2536bfd0e2826bc471fdd25710b } from '@mingtang/mail/admin'
import { RequestsPressing as RequestsPressing_81fc5d9f32d30476ffb234ef59869b70 } from '@mingtang/disclosure/admin'
import { CasesPressing as CasesPressing_f4eb7111ec3a1a6adcac4d1dd3727ca5 } from '@mingtang/cases/admin'
import { TicketsPressing as TicketsPressing_1a909f7acad09f63290a275612a9ed46 } from '@mingtang/ratings/admin'
import { LettersPressing as LettersPressing_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { ResultsPressing as ResultsPressing_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { NavHead as NavHead_2f9d7029d070369e1a2205a31ccd7579 } from '../../../admin/NavHead.tsx'
import { InboxLink as InboxLink_0ed1d7c387e1454ef360e33c2cafd2d4 } from '@mingtang/approvals/admin'
import { FirstRender as FirstRender_d863d0371ab51775ab35e75247d09a76 } from '@mingtang/tenancy/admin/client'
import { FollowHash as FollowHash_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { Outbox as Outbox_73d4b2536bfd0e2826bc471fdd25710b } from '@mingtang/mail/admin'
import { Inbox as Inbox_0ed1d7c387e1454ef360e33c2cafd2d4 } from '@mingtang/approvals/admin'
import { InboxItem as InboxItem_0ed1d7c387e1454ef360e33c2cafd2d4 } from '@mingtang/approvals/admin'
import { Compare as Compare_5062aa7b0e5c59a756be72f7cff7c732 } from '@mingtang/editorial/admin'
import { SetUp as SetUp_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { Found as Found_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { GoLive as GoLive_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { Themes as Themes_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { Theme as Theme_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { ShareOut as ShareOut_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { ShareIn as ShareIn_881b8034cf13153da4a249c2fa10cac7 } from '@mingtang/sitebuilding/admin'
import { Requests as Requests_81fc5d9f32d30476ffb234ef59869b70 } from '@mingtang/disclosure/admin'
import { NewRequest as NewRequest_81fc5d9f32d30476ffb234ef59869b70 } from '@mingtang/disclosure/admin'
import { AnnualReport as AnnualReport_81fc5d9f32d30476ffb234ef59869b70 } from '@mingtang/disclosure/admin'
import { Request as Request_81fc5d9f32d30476ffb234ef59869b70 } from '@mingtang/disclosure/admin'
import { Followers as Followers_fa51b0c532a41f48c419b8597e0bda01 } from '@mingtang/subscriptions/admin'
import { Cases as Cases_f4eb7111ec3a1a6adcac4d1dd3727ca5 } from '@mingtang/cases/admin'
import { Figures as Figures_f4eb7111ec3a1a6adcac4d1dd3727ca5 } from '@mingtang/cases/admin'
import { PersonData as PersonData_f4eb7111ec3a1a6adcac4d1dd3727ca5 } from '@mingtang/cases/admin'
import { Counter as Counter_f4eb7111ec3a1a6adcac4d1dd3727ca5 } from '@mingtang/cases/admin'
import { CounterForm as CounterForm_f4eb7111ec3a1a6adcac4d1dd3727ca5 } from '@mingtang/cases/admin'
import { Case as Case_f4eb7111ec3a1a6adcac4d1dd3727ca5 } from '@mingtang/cases/admin'
import { Tickets as Tickets_1a909f7acad09f63290a275612a9ed46 } from '@mingtang/ratings/admin'
import { Ticket as Ticket_1a909f7acad09f63290a275612a9ed46 } from '@mingtang/ratings/admin'
import { Letters as Letters_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { Letter as Letter_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { Participation as Participation_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { Comments as Comments_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { SurveyAnswers as SurveyAnswers_d32f9ced3037dfee01d2b6ef4e8d3414 } from '@mingtang/interaction/admin'
import { Searches as Searches_36f5aaa953d1f48dcdb4aef306b2a4ce } from '@mingtang/search/admin'
import { SignIn as SignIn_d9c934e54cedb8575fcb8b5b7253cced } from '@mingtang/identity/admin'
import { MySecurity as MySecurity_d9c934e54cedb8575fcb8b5b7253cced } from '@mingtang/identity/admin'
import { Audit as Audit_4d754712e8a1b8e859ee81d1a00d80ce } from '@mingtang/audit/admin'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "@mingtang/editorial/admin#ImportDocument": ImportDocument_5062aa7b0e5c59a756be72f7cff7c732,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@mingtang/editorial/admin#CleanPasteFeature": CleanPasteFeature_5062aa7b0e5c59a756be72f7cff7c732,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@mingtang/editorial/admin#ClashNotice": ClashNotice_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/editorial/admin#GatePanel": GatePanel_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/editorial/admin#Receipt": Receipt_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/sitebuilding/admin#SharePanel": SharePanel_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/approvals/admin#ReviewPanel": ReviewPanel_0ed1d7c387e1454ef360e33c2cafd2d4,
  "@mingtang/editorial/admin#PreviewLinks": PreviewLinks_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/disclosure/admin#WriteAbout": WriteAbout_81fc5d9f32d30476ffb234ef59869b70,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "@mingtang/editorial/admin#PublishOrSaveButton": PublishOrSaveButton_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/editorial/admin#NoUnpublishButton": NoUnpublishButton_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/editorial/admin#LivePreview": LivePreview_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/editorial/admin#RowLabel": RowLabel_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/editorial/admin#ImportEntries": ImportEntries_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/sitebuilding/admin#SiteSteps": SiteSteps_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/editorial/admin#MenuNotice": MenuNotice_5062aa7b0e5c59a756be72f7cff7c732,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "@mingtang/forms/admin#FormDesigner": FormDesigner_7fafdb6e772362d090e4766fd42e3a77,
  "@mingtang/forms/admin#FormVersions": FormVersions_7fafdb6e772362d090e4766fd42e3a77,
  "@mingtang/approvals/admin#CalendarNotice": CalendarNotice_0ed1d7c387e1454ef360e33c2cafd2d4,
  "@mingtang/approvals/admin#FlowEditor": FlowEditor_0ed1d7c387e1454ef360e33c2cafd2d4,
  "@mingtang/approvals/admin#ColleagueField": ColleagueField_0ed1d7c387e1454ef360e33c2cafd2d4,
  "@mingtang/services/admin#NamedRow": NamedRow_3fa9d802bc6a13c2e2a867d20a4beee5,
  "@mingtang/services/admin#ItemMeter": ItemMeter_3fa9d802bc6a13c2e2a867d20a4beee5,
  "@mingtang/services/admin#MeterCell": MeterCell_3fa9d802bc6a13c2e2a867d20a4beee5,
  "@mingtang/services/admin#OfficeMeters": OfficeMeters_3fa9d802bc6a13c2e2a867d20a4beee5,
  "@mingtang/services/admin#ItemsField": ItemsField_3fa9d802bc6a13c2e2a867d20a4beee5,
  "/admin/Mark.tsx#Mark": Mark_bf41a6abefb159ec02dbea5bdb8195e8,
  "/admin/Logo.tsx#Logo": Logo_31632a3714af2a4550104a8aa2f6722e,
  "/admin/LostPassword.tsx#LostPassword": LostPassword_e1b2fb7c24f1f27f2abf78219e0f7d44,
  "@mingtang/mail/admin#OutboxLink": OutboxLink_73d4b2536bfd0e2826bc471fdd25710b,
  "@mingtang/sitebuilding/admin#ThemesLink": ThemesLink_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/disclosure/admin#RequestsLink": RequestsLink_81fc5d9f32d30476ffb234ef59869b70,
  "@mingtang/subscriptions/admin#FollowersLink": FollowersLink_fa51b0c532a41f48c419b8597e0bda01,
  "@mingtang/cases/admin#CasesLink": CasesLink_f4eb7111ec3a1a6adcac4d1dd3727ca5,
  "@mingtang/ratings/admin#RatingsLink": RatingsLink_1a909f7acad09f63290a275612a9ed46,
  "@mingtang/interaction/admin#LettersLink": LettersLink_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@mingtang/interaction/admin#ParticipationLink": ParticipationLink_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@mingtang/search/admin#SearchesLink": SearchesLink_36f5aaa953d1f48dcdb4aef306b2a4ce,
  "@mingtang/identity/admin#MySecurityLink": MySecurityLink_d9c934e54cedb8575fcb8b5b7253cced,
  "@mingtang/audit/admin#AuditLink": AuditLink_4d754712e8a1b8e859ee81d1a00d80ce,
  "/admin/Desk.tsx#Desk": Desk_d44e886fc6cd589ed03c6f3b12096917,
  "@mingtang/mail/admin#MailTrouble": MailTrouble_73d4b2536bfd0e2826bc471fdd25710b,
  "@mingtang/disclosure/admin#RequestsPressing": RequestsPressing_81fc5d9f32d30476ffb234ef59869b70,
  "@mingtang/cases/admin#CasesPressing": CasesPressing_f4eb7111ec3a1a6adcac4d1dd3727ca5,
  "@mingtang/ratings/admin#TicketsPressing": TicketsPressing_1a909f7acad09f63290a275612a9ed46,
  "@mingtang/interaction/admin#LettersPressing": LettersPressing_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@mingtang/interaction/admin#ResultsPressing": ResultsPressing_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "/admin/NavHead.tsx#NavHead": NavHead_2f9d7029d070369e1a2205a31ccd7579,
  "@mingtang/approvals/admin#InboxLink": InboxLink_0ed1d7c387e1454ef360e33c2cafd2d4,
  "@mingtang/tenancy/admin/client#FirstRender": FirstRender_d863d0371ab51775ab35e75247d09a76,
  "@mingtang/sitebuilding/admin#FollowHash": FollowHash_881b8034cf13153da4a249c2fa10cac7,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "@mingtang/mail/admin#Outbox": Outbox_73d4b2536bfd0e2826bc471fdd25710b,
  "@mingtang/approvals/admin#Inbox": Inbox_0ed1d7c387e1454ef360e33c2cafd2d4,
  "@mingtang/approvals/admin#InboxItem": InboxItem_0ed1d7c387e1454ef360e33c2cafd2d4,
  "@mingtang/editorial/admin#Compare": Compare_5062aa7b0e5c59a756be72f7cff7c732,
  "@mingtang/sitebuilding/admin#SetUp": SetUp_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/sitebuilding/admin#Found": Found_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/sitebuilding/admin#GoLive": GoLive_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/sitebuilding/admin#Themes": Themes_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/sitebuilding/admin#Theme": Theme_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/sitebuilding/admin#ShareOut": ShareOut_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/sitebuilding/admin#ShareIn": ShareIn_881b8034cf13153da4a249c2fa10cac7,
  "@mingtang/disclosure/admin#Requests": Requests_81fc5d9f32d30476ffb234ef59869b70,
  "@mingtang/disclosure/admin#NewRequest": NewRequest_81fc5d9f32d30476ffb234ef59869b70,
  "@mingtang/disclosure/admin#AnnualReport": AnnualReport_81fc5d9f32d30476ffb234ef59869b70,
  "@mingtang/disclosure/admin#Request": Request_81fc5d9f32d30476ffb234ef59869b70,
  "@mingtang/subscriptions/admin#Followers": Followers_fa51b0c532a41f48c419b8597e0bda01,
  "@mingtang/cases/admin#Cases": Cases_f4eb7111ec3a1a6adcac4d1dd3727ca5,
  "@mingtang/cases/admin#Figures": Figures_f4eb7111ec3a1a6adcac4d1dd3727ca5,
  "@mingtang/cases/admin#PersonData": PersonData_f4eb7111ec3a1a6adcac4d1dd3727ca5,
  "@mingtang/cases/admin#Counter": Counter_f4eb7111ec3a1a6adcac4d1dd3727ca5,
  "@mingtang/cases/admin#CounterForm": CounterForm_f4eb7111ec3a1a6adcac4d1dd3727ca5,
  "@mingtang/cases/admin#Case": Case_f4eb7111ec3a1a6adcac4d1dd3727ca5,
  "@mingtang/ratings/admin#Tickets": Tickets_1a909f7acad09f63290a275612a9ed46,
  "@mingtang/ratings/admin#Ticket": Ticket_1a909f7acad09f63290a275612a9ed46,
  "@mingtang/interaction/admin#Letters": Letters_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@mingtang/interaction/admin#Letter": Letter_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@mingtang/interaction/admin#Participation": Participation_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@mingtang/interaction/admin#Comments": Comments_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@mingtang/interaction/admin#SurveyAnswers": SurveyAnswers_d32f9ced3037dfee01d2b6ef4e8d3414,
  "@mingtang/search/admin#Searches": Searches_36f5aaa953d1f48dcdb4aef306b2a4ce,
  "@mingtang/identity/admin#SignIn": SignIn_d9c934e54cedb8575fcb8b5b7253cced,
  "@mingtang/identity/admin#MySecurity": MySecurity_d9c934e54cedb8575fcb8b5b7253cced,
  "@mingtang/audit/admin#Audit": Audit_4d754712e8a1b8e859ee81d1a00d80ce,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
