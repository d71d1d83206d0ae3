/** What people are told while the database does not answer, by whatever door they came. */
const words = {
  zh: '系统暂时无法连接数据库，内容没有丢失，请稍后再试。',
  en: 'The system cannot reach its database at the moment. Nothing is lost; please try again shortly.',
};

const headers = { 'Retry-After': '10', 'Cache-Control': 'no-store' };

/** The answer to a program, in the shape of Payload's own errors. */
export function awayForPrograms(language: string): Response {
  const message = language === 'en' ? words.en : words.zh;
  return Response.json(
    { errors: [{ name: 'DatabaseAway', message, data: { code: 'database-away' } }] },
    { status: 503, headers },
  );
}

/** The answer to a server function of the admin, which shows nothing but plain text. */
export function awayForFunctions(): Response {
  return new Response(`${words.zh} ${words.en}`, {
    status: 503,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/** The answer to a browser: a page that asks again by itself. */
export function awayForReaders(): Response {
  return new Response(page, {
    status: 503,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  });
}

const page = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="10">
<title>明堂</title>
<style>
:root { color-scheme: light dark }
body { max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem; line-height: 1.8;
  font-family: "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif }
h1 { margin: 0 0 1rem; padding: 0 0 0 .75rem; border-left: 4px solid #a32a20; font-size: 1.4rem }
p { margin: 0 0 1rem }
</style>
</head>
<body>
<h1>${words.zh}</h1>
<p>本页每 10 秒自动重试一次。如持续出现，请联系系统管理员。</p>
<p lang="en">${words.en} This page tries again every 10 seconds; if it stays, tell the system administrator.</p>
</body>
</html>
`;
