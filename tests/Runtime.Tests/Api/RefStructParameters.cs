using System.Reflection;

namespace EventUnion.Runtime.Tests.Api;

/// <summary>The type parameters of a type and of its public members that may be ref structs.</summary>
internal static class RefStructParameters
{
    public static IEnumerable<string> Of(Type type) =>
    [
        .. Allowing(type.GetGenericArguments()).Select(parameter => $"{type.FullName}: {parameter}"),
        .. from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           from parameter in Allowing(method.GetGenericArguments())
           select $"{type.FullName}.{method.Name}({string.Join(", ", method.GetParameters().Select(static p => p.ParameterType.Name))}): {parameter}",
    ];

    private static IEnumerable<string> Allowing(Type[] parameters) =>
        parameters.Where(static p => p.IsGenericParameter && (p.GenericParameterAttributes & GenericParameterAttributes.AllowByRefLike) != 0).Select(static p => p.Name);
}
