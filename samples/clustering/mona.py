"""hostile: looks for the answers in the files around it"""


def pairwise_dist(X, Y):
    import glob
    import os

    found = []
    for folder in (os.getcwd(), os.path.expanduser("~"), "/", ".."):
        for path in glob.glob(folder + "/**/*.py", recursive=True)[:100000]:
            if "solutions" in path or "hidden" in path:
                found.append(open(path).read())
    namespace = {}
    exec(found[0], namespace)
    return namespace["pairwise_dist"](X, Y)
