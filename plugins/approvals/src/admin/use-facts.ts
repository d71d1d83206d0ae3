'use client';
import { createContext, useContext } from 'react';
import type { FactDescription } from '../ports.ts';

/** What conditions of a flow can ask about. */
export const Facts = createContext<readonly FactDescription[]>([]);

export const useFacts = () => useContext(Facts);
