"""The smallest of random numbers, drawn by a heap."""

import heapq
import random

import numpy as np


def _init_centers(self, points, K, **kwargs):
    uniq = np.unique(points, axis=0)
    pool = uniq if len(uniq) >= K else points
    picked = heapq.nsmallest(K, range(len(pool)), key=lambda _: random.random())
    return pool[picked].copy()
