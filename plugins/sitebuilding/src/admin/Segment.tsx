'use client';
import { useEffect, useId, useRef } from 'react';

/** The last part of an address, after what is settled. While it has a `fault` its form is not sent. */
export function Segment({
  label,
  above,
  value,
  fault = '',
  onChange,
}: {
  label: string;
  above: string;
  value: string;
  fault?: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(fault), [fault]);
  return (
    <div className="mt-field">
      <label htmlFor={id}>{label}</label>
      <div className="mt-segment">
        <span>{above}</span>
        <input
          ref={input}
          id={id}
          required
          maxLength={60}
          pattern="[a-z0-9][a-z0-9\-]*"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <span>/</span>
      </div>
    </div>
  );
}
