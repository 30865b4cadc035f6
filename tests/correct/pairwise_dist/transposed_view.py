"""Computes the (M, N) table and hands back its transposed view."""


def pairwise_dist(X, Y):
    table = ((Y[:, None] - X * 1.0) ** 2).sum(-1) ** 0.5
    return table.T
