'use client';
import { useId } from 'react';

/** One line to fill in. */
export function Field({
  label,
  value = '',
  onChange,
  ...more
}: {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  type?: string;
  required?: boolean;
  maxLength?: number;
  pattern?: string;
  placeholder?: string;
  autoComplete?: string;
}) {
  const id = useId();
  return (
    <div className="mt-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        maxLength={200}
        {...more}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
