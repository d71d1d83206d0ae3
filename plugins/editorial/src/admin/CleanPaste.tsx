'use client';
import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { cleanPaste } from '../rich-text/clean-paste.ts';

/** What was pasted from Word, WPS or a page is cleaned before the editor reads it. */
export const CleanPasteFeature = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'normal' }],
});

function CleanPaste() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const cleaned = new WeakSet<Event>();
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent) || cleaned.has(event)) return false;
        const html = event.clipboardData?.getData('text/html');
        // What comes from this editor is as it should be.
        if (!html || event.clipboardData?.getData('application/x-lexical-editor')) return false;
        const data = new DataTransfer();
        data.setData('text/html', cleanPaste(html));
        data.setData('text/plain', event.clipboardData?.getData('text/plain') ?? '');
        const again = new ClipboardEvent('paste', { clipboardData: data, cancelable: true });
        cleaned.add(again);
        event.preventDefault();
        return editor.dispatchCommand(PASTE_COMMAND, again);
      },
      COMMAND_PRIORITY_HIGH,
    );
  }, [editor]);
  return null;
}
