/** Why an envelope could not be opened or taken in. */
export type IntakeFault =
  | 'unknown-key'
  | 'changed'
  | 'not-an-arrival'
  | 'unknown-kind'
  | 'not-of-form'
  | 'not-taken';

export const faultWords: Record<IntakeFault, { zh: string; en: string }> = {
  'unknown-key': {
    zh: '没有对应的私钥：请把该密钥放回 INTAKE_KEYS 后重试',
    en: 'Its private key is not here: put it back into INTAKE_KEYS, then try again',
  },
  changed: {
    zh: '封好之后被改动过，或不是本系统所封',
    en: 'It was changed after it was sealed, or not sealed by this system',
  },
  'not-an-arrival': {
    zh: '开封后不是一份提交内容',
    en: 'What was in it is no arrival',
  },
  'unknown-kind': {
    zh: '没有办理这类提交的功能',
    en: 'Nothing here takes in arrivals of this kind',
  },
  'not-of-form': {
    zh: '内容不符合当时公布的表单',
    en: 'It does not answer the form that was published then',
  },
  'not-taken': {
    zh: '多次登记未成功，请查看说明和运行日志',
    en: 'It could not be taken in, however often it was tried: see the detail and the log',
  },
};
