import '@mingtang/pages/browser';
