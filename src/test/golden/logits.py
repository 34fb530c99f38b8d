"""Logits of a committed model by an implementation of its own: NumPy, in double precision, written from the formulas and
not from the Java code. Run once for each committed model; the test GoldenTest compares.

    python3 src/test/golden/logits.py S M W A > src/test/resources/org/paradigm/transformer/golden.txt
"""
import json
import sys

import numpy as np

WORDS = [0, 200, 250, 1, 2, 60, 0, 210, 260, 5]


def load(path):
    data = open(path, "rb").read()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8:8 + length])
    about = header.pop("__metadata__")
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        numbers = np.frombuffer(data[8 + length + begin:8 + length + end], "<f4")
        tensors[name] = numbers.reshape(entry["shape"]).astype(np.float64)
    return about, tensors


def normalize(x, gain):
    return x / np.sqrt(np.mean(x * x, axis=-1, keepdims=True) + 1e-5) * gain


def logits(about, w, words):
    heads, d, length = int(about["heads"]), int(about["width"]), len(words)
    x = w["embedding"][words] + w["positions"][:length]
    for i, window in enumerate(int(n) for n in about["windows"].split(",")):
        p = f"layers.{i}."
        q, k, v = np.split(normalize(x, w[p + "attention.norm"]) @ w[p + "attention.query_key_value"], 3, axis=-1)
        q, k, v = (m.reshape(length, heads, d // heads).transpose(1, 0, 2) for m in (q, k, v))
        scores = q @ k.transpose(0, 2, 1) / np.sqrt(d // heads)
        t, s = np.arange(length)[:, None], np.arange(length)[None, :]
        seen = (s <= t) & ((window == 0) | (s > t - window))
        e = np.where(seen, np.exp(scores - scores.max(axis=-1, keepdims=True)), 0)
        mixed = (e / e.sum(axis=-1, keepdims=True)) @ v
        x = x + mixed.transpose(1, 0, 2).reshape(length, d) @ w[p + "attention.output"]
        if about["feed_forward"] == "true":
            h = np.maximum(0, normalize(x, w[p + "feed_forward.norm"]) @ w[p + "feed_forward.up"])
            x = x + h @ w[p + "feed_forward.down"]
    return normalize(x, w["norm"]) @ w["unembedding"]


for name in sys.argv[1:]:
    about, tensors = load(f"src/main/weights/{name}.safetensors")
    for position, row in enumerate(logits(about, tensors, WORDS)):
        print(name, position, *(f"{value:.6f}" for value in row[:24]))
