import { dictionary } from '@zxcvbn-ts/language-common';

/** What is tried first in China, and what a machine for a Chinese government is first tried with. */
const common = new Set([
  ...dictionary['passwords-common'],
  ...[
    'woaini',
    'woaini1314',
    'woaini520',
    'woaini1314520',
    '5201314',
    '1314520',
    '521521',
    '147258',
  ],
  ...['a123456', 'aa123456', 'abc123456', 'q123456', 'wang1234', 'zhang1234', 'qwe123', 'asd123'],
  ...['admin', 'administrator', 'root', 'system', 'manager', 'guest', 'test', 'ceshi', 'demo'],
  ...[
    'guanliyuan',
    'xitong',
    'mima',
    'mimamima',
    'wodemima',
    'nihao',
    'nihaoma',
    'zhongguo',
    'china',
  ],
  ...['beijing', 'shanghai', 'ningxia', 'yinchuan', 'zhongwei', 'shapotou', 'zhongning', 'haiyuan'],
  ...['zhengfu', 'shizhengfu', 'zwgk', 'zhengwu', 'bangong', 'bangongshi', 'wangzhan', 'mingtang'],
  ...[
    'gov',
    'govcn',
    'huawei',
    'tencent',
    'alibaba',
    'h3c',
    'inspur',
    'kylin',
    'changeme',
    'welcome',
  ],
  ...['password', 'passw', 'letmein', 'iloveyou', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ...[
    '密码',
    '我的密码',
    '我爱你',
    '管理员',
    '系统管理员',
    '中国',
    '中卫',
    '中卫市',
    '人民政府',
    '明堂',
  ],
]);

/** Whether a word, in small letters, is among some fifty thousand passwords that are tried first. */
export const isCommon = (word: string): boolean => common.has(word);
